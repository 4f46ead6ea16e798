using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Ledger.Forks;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Registration of the embedded ledger.</summary>
public static class SqliteLedgerExtensions
{
    /// <summary>Registers <see cref="ILedger"/> over SQLite, forks included, with the settings in section <c>Ledger</c>; opened when first asked for, closed with the container.</summary>
    public static IServiceCollection AddSqliteLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<SqliteLedgerOptions>(configuration.GetSection(SqliteLedgerOptions.Section));
        services.AddSingleton(provider => new ForkedLedger(ActivatorUtilities.CreateInstance<SqliteLedger>(provider)));
        services.AddSingleton<ILedger>(provider => provider.GetRequiredService<ForkedLedger>());
        return services;
    }
}

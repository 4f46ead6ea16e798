using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Ledger.Sqlite;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class SqliteLedgerExtensionsTests
{
    [Fact]
    public async Task The_container_opens_one_ledger_where_the_settings_say_and_closes_it()
    {
        await using var store = new SqliteStore();
        await using (var services = Services(("Ledger:Path", store.FilePath)))
        {
            Assert.False(File.Exists(store.FilePath));
            var ledger = services.GetRequiredService<ILedger>();
            Assert.Same(ledger, services.GetRequiredService<ILedger>());
            await ledger.AppendAsync(0, Sample.Article("a"));
        }

        await using var again = store.Open();
        Assert.Equal(1, await again.LastOffsetAsync(Sample.Run, 0));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    public async Task A_setting_out_of_range_is_named(string batch)
    {
        await using var store = new SqliteStore();
        await using var services = Services(("Ledger:Path", store.FilePath), ("Ledger:MaxBatch", batch));
        Assert.Contains("Ledger:MaxBatch", Assert.Throws<LedgerUnavailableException>(() => services.GetRequiredService<ILedger>()).Message);
        Assert.False(File.Exists(store.FilePath));
    }

    [Fact]
    public void By_default_the_file_lies_under_the_working_folder() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "data", "newsmonitor.db"), Path.GetFullPath(new SqliteLedgerOptions().Path));

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection();
        services.TryAddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        return services.AddSqliteLedger(configuration).BuildServiceProvider();
    }
}

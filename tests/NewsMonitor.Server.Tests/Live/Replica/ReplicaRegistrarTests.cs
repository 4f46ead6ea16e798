using System.Collections.Immutable;
using System.Reflection;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Tests.Live.Replica;

public sealed class ReplicaRegistrarTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Registry _registry = new();
    private readonly ReplicaRegistrar _registrar;

    public ReplicaRegistrarTests() =>
        _registrar = new ReplicaRegistrar(new ReplicaStore(), GrainsWith(_registry), _time, NullLogger<ReplicaRegistrar>.Instance);

    [Fact]
    public async Task The_lease_is_renewed_for_one_life_of_the_node_and_given_back_at_the_stop()
    {
        await _registrar.StartAsync(CancellationToken.None);
        var first = await _registry.Next(() => { });
        var second = await _registry.Next(() => _time.Advance(ReplicaRegistrar.Renewal));

        await _registrar.StopAsync(CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal([first], _registry.Unregistered);
    }

    [Fact]
    public async Task A_failure_is_followed_by_another_try_sooner_than_a_renewal()
    {
        _registry.Failures = 3;
        await _registrar.StartAsync(CancellationToken.None);

        await _registry.Next(() => _time.Advance(ReplicaRegistrar.Retry));

        Assert.Equal(4, _registry.FirstRegistration);
        Assert.True(ReplicaRegistrar.Retry < ReplicaRegistrar.Renewal);
        await _registrar.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_registry_that_is_gone_does_not_keep_the_node_from_stopping()
    {
        await _registrar.StartAsync(CancellationToken.None);
        await _registry.Next(() => { });
        _registry.IsGone = true;

        await _registrar.StopAsync(CancellationToken.None).Reach("the stop");
    }

    public void Dispose() => _registrar.Dispose();

    private static IGrainFactory GrainsWith(IReplicaRegistryGrain registry)
    {
        var grains = DispatchProxy.Create<IGrainFactory, OneGrain>();
        ((OneGrain)(object)grains).Grain = registry;
        return grains;
    }

    /// <summary>A grain factory that knows the registry and hands out observers as references of themselves.</summary>
    public class OneGrain : DispatchProxy
    {
        internal IReplicaRegistryGrain? Grain { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            nameof(IGrainFactory.GetGrain) => Grain,
            nameof(IGrainFactory.CreateObjectReference) => args![0],
            nameof(IGrainFactory.DeleteObjectReference) => null,
            _ => throw new NotSupportedException(targetMethod?.Name),
        };
    }

    private sealed class Registry : IReplicaRegistryGrain
    {
        private readonly Channel<Guid> _registered = Channel.CreateUnbounded<Guid>();
        private int _calls;

        public int Failures { get; set; }

        public bool IsGone { get; set; }

        public int Calls => _calls;

        // The clock is moved until a registration is seen, so renewals may follow it before anybody looks.
        public int FirstRegistration { get; private set; }

        public List<Guid> Unregistered { get; } = [];

        public Task Register(Guid node, IReplicaObserver observer)
        {
            var call = Interlocked.Increment(ref _calls);
            if (call <= Failures) return Task.FromException(new InvalidOperationException("The silo is not up yet."));
            if (FirstRegistration == 0) FirstRegistration = call;
            _registered.Writer.TryWrite(node);
            return Task.CompletedTask;
        }

        public Task Unregister(Guid node)
        {
            if (IsGone) return Task.FromException(new InvalidOperationException("The silo is down."));
            Unregistered.Add(node);
            return Task.CompletedTask;
        }

        public Task<ImmutableArray<ReplicaRegistration>> List() => throw new NotSupportedException();

        // The registrar may not have come to its wait when the clock is first moved, so the clock is moved until it registers.
        public async Task<Guid> Next(Action moveClock)
        {
            var next = _registered.Reader.ReadAsync().AsTask();
            var reached = next.Reach("a registration", () => $"{Calls} calls so far");
            while (!reached.IsCompleted)
            {
                moveClock();
                await Task.Yield();
            }

            return await reached;
        }
    }
}

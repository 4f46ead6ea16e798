using CsCheck;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Tests.Live.Watches;

public sealed class WatchSessionTests
{
    private readonly WatchSession _session = new(new Nobody());

    public WatchSessionTests() => _session.Begin(new WatchSet("seeds", null), null);

    [Fact]
    public void Only_one_write_is_under_way_and_who_was_turned_away_is_told_to_come_again()
    {
        Assert.NotNull(_session.Acquire());
        Assert.Null(_session.Acquire());

        Assert.True(_session.Release());
        Assert.NotNull(_session.Acquire());
        Assert.False(_session.Release());
    }

    [Fact]
    public void A_full_window_blocks_until_it_is_acknowledged()
    {
        Fill();
        Assert.Null(_session.Acquire());
        Assert.True(_session.IsBlocked);

        Assert.True(_session.Acknowledge(8));
        Assert.False(_session.IsBlocked);
        Assert.NotNull(_session.Acquire());
    }

    [Fact]
    public void An_acknowledgement_before_the_window_is_full_wakes_nobody()
    {
        Send(8);
        Assert.False(_session.Acknowledge(8));
        Fill();
        Assert.False(_session.IsBlocked);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1000)]
    public void More_acknowledged_than_sent_counts_as_all_that_were_sent(long frames)
    {
        Send(1);
        _session.Acknowledge(frames);

        Fill();

        Assert.Null(_session.Acquire());
    }

    [Fact]
    public void An_acknowledgement_never_takes_back_an_earlier_one()
    {
        Fill();
        Assert.Null(_session.Acquire());
        _session.Acknowledge(HubRoutes.Window);
        _session.Acknowledge(-5);
        _session.Acknowledge(1);

        Assert.NotNull(_session.Acquire());
    }

    [Fact]
    public void An_acknowledgement_while_the_last_write_is_still_under_way_lets_its_end_go_on()
    {
        Send(HubRoutes.Window - 1);
        _session.Acquire();
        _session.CountSent();
        Assert.Null(_session.Acquire());

        Assert.False(_session.Acknowledge(8));
        Assert.True(_session.Release());
        Assert.NotNull(_session.Acquire());
    }

    [Fact]
    public void Nothing_watched_means_nothing_sent()
    {
        _session.End();
        Assert.Null(_session.Acquire());
    }

    [Fact]
    public void A_closed_session_takes_no_watch()
    {
        _session.Close();
        Assert.Null(_session.Begin(new WatchSet("seeds", null), null));
        Assert.Null(_session.Acquire());
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_the_window_holds_and_nobody_is_forgotten()
    {
        // 0 asks to write, 1 completes a write, n > 1 acknowledges up to n - 2 frames back from the last one sent.
        Gen.Int[-200, 40].Select(n => n >= 0 ? n : -n % 2).Array[1, 300].Sample(steps =>
        {
            var session = new WatchSession(new Nobody());
            session.Begin(new WatchSet("seeds", null), null);
            long sent = 0, acknowledged = 0;
            bool writing = false, owed = false;
            foreach (var step in steps)
            {
                if (step == 0) Ask();
                else if (step == 1 && writing)
                {
                    writing = false;
                    if (session.Release()) Ask();
                }
                else if (step > 1)
                {
                    acknowledged = Math.Clamp(sent - (step - 2), acknowledged, sent);
                    if (session.Acknowledge(sent - (step - 2))) Ask();
                }

                Assert.InRange(sent - acknowledged, 0, HubRoutes.Window);
                Assert.False(owed && !writing && sent - acknowledged < HubRoutes.Window, "a session that may send and was asked to does not");
            }

            void Ask()
            {
                if (session.Acquire() is null)
                {
                    owed = true;
                    return;
                }

                Assert.False(writing);
                owed = false;
                writing = true;
                session.CountSent();
                sent++;
            }
        });
    }

    private void Fill() => Send(HubRoutes.Window);

    private void Send(int frames)
    {
        for (var i = 0; i < frames && _session.Acquire() is not null; i++)
        {
            _session.CountSent();
            _session.Release();
        }
    }

    private sealed class Nobody : IWatcher
    {
        public IHubProtocol Protocol { get; } = new JsonHubProtocol();

        public ValueTask Send(SerializedHubMessage message) => throw new NotSupportedException("these tests send nothing");
    }
}

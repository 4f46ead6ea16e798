using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Tests.Security;

public class ListeningAddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://LOCALHOST:5080", true)]
    [InlineData("http://desk.localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://127.9.9.9:80", true)]
    [InlineData("https://[::1]:443", true)]
    [InlineData("http://unix:/run/newsmonitor.sock", true)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://192.168.1.4:80", false)]
    [InlineData("http://desk.example:80", false)]
    [InlineData("http://localhost.example:80", false)]
    [InlineData("http://127.0.0.1.example:80", false)]
    [InlineData("http://[::ffff:10.0.0.1]:80", false)]
    [InlineData("nonsense", false)]
    public void Only_this_machines_own_addresses_are_loopback(string address, bool loopback) => Assert.Equal(loopback, ListeningAddresses.IsLoopback(address));
}

package dev.muster.teams;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down every address that a client is about to connect to, while open. */
final class DialledAddresses extends ProxySelector implements AutoCloseable {

    private final List<URI> all = new CopyOnWriteArrayList<>();
    private final ProxySelector before = ProxySelector.getDefault();

    DialledAddresses() {
        ProxySelector.setDefault(this);
    }

    List<URI> all() {
        return all;
    }

    @Override
    public List<Proxy> select(URI address) {
        all.add(address);
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI address, SocketAddress socket, IOException failure) {
        all.add(address);
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}

package dev.muster.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/** Connections that a server can neither flood nor keep open for ever: the library reads lines of any length. */
final class GuardedSockets extends SocketFactory {

    private static final int MOST_BYTES = 256 * 1024;

    private final Duration longest;

    GuardedSockets(Duration longest) {
        this.longest = longest;
    }

    @Override
    public Socket createSocket() {
        return new Guarded(System.nanoTime() + longest.toNanos());
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("Connect it yourself, with a timeout.");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("Connect it yourself, with a timeout.");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("Connect it yourself, with a timeout.");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("Connect it yourself, with a timeout.");
    }

    private static final class Guarded extends Socket {
        private final long end;
        private long left = MOST_BYTES;

        Guarded(long end) {
            this.end = end;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Metered(super.getInputStream());
        }

        private void count(int bytes) throws IOException {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new IOException("The mail server does not stop talking.");
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("The mail server takes too long altogether.");
            }
        }

        private final class Metered extends FilterInputStream {
            Metered(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int bytes = super.read(into, offset, length);
                count(bytes);
                return bytes;
            }
        }
    }
}

package dev.muster.teams;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.stream.Stream;

/** Lets in unsigned requests of this very machine: Microsoft's Agents Playground has no tokens. */
final class PlaygroundRequests implements Admission {

    private final ServiceHosts hosts;

    PlaygroundRequests(ServiceHosts hosts) {
        this.hosts = hosts;
    }

    // Both ends of the socket, because a proxy's header can change what the remote address looks like; the name,
    // because a
    // browser here can be led to us by a name that somebody else pointed at 127.0.0.1.
    @Override
    public Caller identify(HttpServletRequest request) throws Denied {
        boolean forwarded = Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP")
                .anyMatch(header -> request.getHeader(header) != null);
        boolean local = isLoopback(request.getRemoteAddr()) && isLoopback(request.getLocalAddr());
        if (forwarded || !local || !ServiceHosts.isLoopback(request.getServerName())) {
            throw new Denied(403, "In playground mode only this machine is answered");
        }
        return this::vouchFor;
    }

    private void vouchFor(ReceivedActivity activity) throws Denied {
        if (hosts.admit(activity.serviceUrl()).isEmpty()) {
            throw new Denied(403, "In playground mode the service must be on this machine");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

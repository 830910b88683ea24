package dev.muster.graph;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether an address that Graph gave us is still Graph's: our token goes nowhere else. */
final class Links {

    private Links() {}

    static URI below(URI root, String link) {
        try {
            URI address = new URI(link);
            requireBelow(root, address);
            return address;
        } catch (URISyntaxException noAddress) {
            throw GraphTrouble.lasting("an answer leads on to something that is no address; nothing was sent there");
        }
    }

    static boolean isBelow(URI root, String link) {
        try {
            return isBelow(root, new URI(link));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isBelow(URI root, URI address) {
        return same(root.getScheme(), address.getScheme())
                && same(root.getHost(), address.getHost())
                && port(root) == port(address)
                && address.getUserInfo() == null
                && isInside(root, address);
    }

    static void requireBelow(URI root, URI address) {
        if (!isBelow(root, address)) {
            throw GraphTrouble.lasting(
                    "an answer leads on to %s, which is not below graph.root (%s); nothing was sent there. Is there a proxy that rewrites addresses?"
                            .formatted(shown(address), root));
        }
    }

    private static boolean isInside(URI root, URI address) {
        String base = root.getRawPath().replaceFirst("/$", "") + "/";
        String path = String.valueOf(address.normalize().getRawPath());
        return path.startsWith(base) && !path.contains("/..");
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    // Without the query, in which tokens of the list stand.
    private static String shown(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getHost());
    }
}

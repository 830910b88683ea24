package dev.muster.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The services our token may be shown to. The SDK would send it anywhere an activity says. */
final class ServiceHosts {

    // Exactly this name below trafficmanager.net, where everybody can register names.
    private static final Set<String> MICROSOFT = Set.of(
            "smba.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com",
            "smba.infra.gov.teams.microsoft.us",
            "smba.infra.dod.teams.microsoft.us");
    private static final Pattern MICROSOFT_ZONE = Pattern.compile("([a-z0-9-]{1,63}\\.){1,4}botframework\\.(com|us)");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,127}){0,16}/?");
    private static final int LONGEST = 512;

    private final Set<String> named;
    private final boolean playground;

    ServiceHosts(List<String> named, boolean playground) {
        this.named = Set.copyOf(named.stream().map(ServiceHosts::checked).toList());
        this.playground = playground;
    }

    private static String checked(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        if (!lower.matches("(\\[::1]|[a-z0-9.-]{1,253})(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(
                    "teams.service-hosts: \"%s\" is not a host or host:port; name it without scheme and path"
                            .formatted(host));
        }
        return lower;
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The address rebuilt from checked parts, with a slash at its end; empty when our token must not go there. */
    Optional<URI> admit(String serviceUrl) {
        if (serviceUrl.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return admit(new URI(serviceUrl));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private Optional<URI> admit(URI url) {
        String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT);
        String path = Objects.requireNonNullElse(url.getRawPath(), "");
        boolean bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!bare || !PATH.matcher(path).matches() || !isTrusted(scheme, host, url.getPort())) {
            return Optional.empty();
        }
        // Rebuilt rather than passed on: another parser must not see another host in the same text.
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return Optional.of(URI.create(scheme + "://" + host + port + (path.endsWith("/") ? path : path + "/")));
    }

    private boolean isTrusted(String scheme, String host, int port) {
        if (isLoopback(host)) {
            return (scheme.equals("http") || scheme.equals("https"))
                    && (playground || named.contains(host + ":" + port));
        }
        return !playground && scheme.equals("https") && isTrustedRemotely(host, port);
    }

    private boolean isTrustedRemotely(String host, int port) {
        boolean usualPort = port < 0 || port == 443;
        boolean microsoft =
                MICROSOFT.contains(host) || MICROSOFT_ZONE.matcher(host).matches();
        return (usualPort && (microsoft || named.contains(host))) || named.contains(host + ":" + port);
    }
}

package dev.muster.graph;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the operator says of Microsoft Graph: who we are there, where it is, and what is read from it. */
public record GraphSettings(Registration registration, Endpoints endpoints, Reads reads, List<AskedGroup> groups) {

    static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    public GraphSettings {
        groups = List.copyOf(groups);
        if (!reads.people() && !reads.devices()) {
            throw new IllegalArgumentException(
                    "graph reads nothing: set graph.people or graph.devices to true, or remove what stands under graph");
        }
    }

    /** Which of its two parts is used; each needs permissions of its own. */
    public record Reads(boolean people, boolean devices) {}

    /** The app registration that signs in; the secret is never printed. */
    public record Registration(String appId, String secret, String tenant) {

        public Registration {
            requireGuid("graph.app-id", appId, "the application ID of an app registration in Entra");
            requireGuid("graph.tenant-id", tenant, "the directory (tenant) ID of your organisation in Entra");
            if (secret.isBlank()) {
                throw new IllegalArgumentException(
                        "graph.secret is missing: create a client secret for the app registration and set its value");
            }
        }

        private static void requireGuid(String setting, String value, String remedy) {
            if (!GUID.matcher(value).matches()) {
                throw new IllegalArgumentException("%s is %s: set it to %s"
                        .formatted(setting, value.isBlank() ? "missing" : "not a GUID", remedy));
            }
        }

        @Override
        public String toString() {
            return "Registration[appId=%s, tenant=%s]".formatted(appId, tenant);
        }
    }

    /** Where Graph is, with its version, and where to sign in, with the tenant. */
    public record Endpoints(URI root, URI login) {

        public static Endpoints ofMicrosoft(String tenant) {
            return new Endpoints(
                    URI.create("https://graph.microsoft.com/v1.0"),
                    URI.create("https://login.microsoftonline.com/" + tenant));
        }

        public Endpoints {
            requireWeb("graph.root", root);
            requireWeb("graph.login", login);
        }

        // Secret and token travel there: clear text only within this machine.
        private static void requireWeb(String setting, URI address) {
            String host = Objects.requireNonNullElse(address.getHost(), "");
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            boolean local = "http".equalsIgnoreCase(address.getScheme()) && isThisMachine(host);
            if (host.isEmpty() || address.getUserInfo() != null || !(https || local)) {
                throw new IllegalArgumentException(
                        "%s must be an https address without user name (http only for this machine)"
                                .formatted(setting));
            }
        }

        private static boolean isThisMachine(String host) {
            // A name is not looked up: who answers for it can change between this check and the first call.
            if (host.equalsIgnoreCase("localhost")) {
                return true;
            }
            try {
                return host.matches("[0-9.]+|\\[[0-9A-Fa-f:]+]")
                        && InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException noAddress) {
                return false;
            }
        }
    }

    /** A group whose members are asked for: by id or display name, and what it is called here (nothing: as in Entra). */
    public record AskedGroup(String called, String wanted) {

        /** Reads {@code Retail}, an id, or {@code retail=} before either. */
        public static AskedGroup of(String text) {
            int sign = text.indexOf('=');
            String called = sign < 0 ? "" : text.substring(0, sign).strip();
            String wanted = text.substring(sign + 1).strip();
            return new AskedGroup(called, wanted);
        }

        public AskedGroup {
            if (wanted.isBlank()) {
                throw new IllegalArgumentException(
                        "graph.groups names a group without saying which: write its display name or object ID, such as retail=Retail Staff");
            }
        }

        boolean isById() {
            return GUID.matcher(wanted).matches();
        }
    }
}

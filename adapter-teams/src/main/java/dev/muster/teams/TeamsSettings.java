package dev.muster.teams;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the operator says of Teams: who we are there, where its parts are, and whether the Agents Playground stands in for it. */
public record TeamsSettings(Registration registration, Endpoints endpoints, Installing installing, boolean playground) {

    // Where the playground listens unless told otherwise.
    private static final URI PLAYGROUND = URI.create("http://localhost:56150/_connector/");

    /** The registration in Microsoft's public cloud, everything else by default. */
    public static TeamsSettings of(String appId, String secret, String tenant) {
        Registration registration = Registration.of(appId, secret, tenant);
        return new TeamsSettings(registration, Endpoints.ofMicrosoft(registration.tenant()), Installing.NEVER, false);
    }

    /** No registration and no tokens: answers unsigned requests of this machine only. */
    public static TeamsSettings forPlayground() {
        Endpoints microsoft = Endpoints.ofMicrosoft(Registration.NONE.tenant());
        Endpoints local = new Endpoints(microsoft.login(), microsoft.openIdMetadata(), PLAYGROUND, List.of());
        return new TeamsSettings(Registration.NONE, local, Installing.NEVER, true);
    }

    public TeamsSettings {
        if (!playground && registration.equals(Registration.NONE)) {
            throw new IllegalArgumentException("teams.app-id is missing: take it from the bot's registration in Azure");
        }
    }

    public TeamsSettings at(Endpoints others) {
        return new TeamsSettings(registration, others, installing, playground);
    }

    public TeamsSettings with(Installing other) {
        return new TeamsSettings(registration, endpoints, other, playground);
    }

    static boolean isGuid(String text) {
        return Registration.GUID.matcher(text).matches();
    }

    /**
     * Whether people who lack the app are given it through Microsoft Graph, which needs the application permission
     * TeamsAppInstallation.ReadWriteSelfForUser.All; under which id the organisation's catalogue has it, found by the app id where
     * none is given; and where Graph is.
     */
    public record Installing(boolean missingApp, Optional<String> catalogueId, URI graph) {

        public static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0");
        public static final Installing NEVER = new Installing(false, Optional.empty(), GRAPH);

        public Installing {
            catalogueId.ifPresent(id -> Registration.requireGuid(
                    "teams.app-catalog-id", id, "the app's id in your organisation's catalogue, or leave it out"));
            Endpoints.requireWeb("teams.graph", graph);
        }
    }

    /** The bot's registration; the secret is never printed. */
    public record Registration(String appId, String secret, String tenant) {

        private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
        private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
        static final Registration NONE = new Registration(NOBODY, "none", NOBODY);

        static Registration of(String appId, String secret, String tenant) {
            return new Registration(appId.strip(), secret.strip(), tenant.strip());
        }

        public Registration {
            requireGuid("teams.app-id", appId, "the Microsoft App ID of the bot's registration in Azure");
            requireGuid("teams.tenant-id", tenant, "the directory (tenant) ID of your organisation in Entra");
            if (secret.isBlank()) {
                throw new IllegalArgumentException(
                        "teams.secret is missing: create a client secret for the bot's registration and set its value");
            }
        }

        private static void requireGuid(String setting, String value, String remedy) {
            if (!GUID.matcher(value).matches()) {
                throw new IllegalArgumentException("%s is not a GUID: set it to %s".formatted(setting, remedy));
            }
        }

        @Override
        public String toString() {
            return "Registration[appId=%s, tenant=%s]".formatted(appId, tenant);
        }
    }

    /**
     * Addresses of the platform's parts: where to sign in, where inbound signing keys are announced, the service for people who never
     * wrote to us, and {@code host[:port]} of services that are trusted beside Microsoft's own.
     */
    public record Endpoints(URI login, URI openIdMetadata, URI service, List<String> serviceHosts) {

        static Endpoints ofMicrosoft(String tenant) {
            return new Endpoints(
                    URI.create("https://login.microsoftonline.com/" + tenant),
                    URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                    URI.create("https://smba.trafficmanager.net/teams/"),
                    List.of());
        }

        public Endpoints {
            requireWeb("teams.login", login);
            requireWeb("teams.open-id-metadata", openIdMetadata);
            requireWeb("teams.service", service);
            serviceHosts = List.copyOf(serviceHosts);
        }

        // The client secret travels to the first, and trust comes from the second: clear text only within this machine.
        private static void requireWeb(String setting, URI address) {
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            boolean local = "http".equalsIgnoreCase(address.getScheme()) && ServiceHosts.isLoopback(host(address));
            if (address.getUserInfo() != null || host(address).isEmpty() || !(https || local)) {
                throw new IllegalArgumentException(
                        "%s must be an https address without user name (http only for this machine)"
                                .formatted(setting));
            }
        }

        private static String host(URI address) {
            return Objects.requireNonNullElse(address.getHost(), "");
        }
    }
}

package dev.muster.teams;

import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import dev.muster.channel.Conversations;
import dev.muster.channel.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Teams together: a channel that sends and updates cards, and the endpoint {@code /api/messages}. */
@Configuration(proxyBeanMethods = false)
public class TeamsConfiguration {

    // Tokens live by the real time of those who sign them, also while the rest of the house runs in virtual time.
    private static final InstantSource REAL_TIME = InstantSource.system();

    private final TeamsSettings settings;
    private final ServiceHosts hosts;

    TeamsConfiguration(TeamsSettings settings) {
        this.settings = settings;
        this.hosts = new ServiceHosts(settings.endpoints().serviceHosts(), settings.playground());
    }

    @Bean
    SmallCalls teamsCalls() {
        return new SmallCalls(Duration.ofSeconds(10));
    }

    @Bean
    Connectors teamsConnectors(SmallCalls calls) {
        return new Connectors(credentials(calls), REAL_TIME);
    }

    private ServiceClientCredentials credentials(SmallCalls calls) {
        return settings.playground() ? SignIn.NONE : new SignIn(new LoginTokens(settings, calls, REAL_TIME), REAL_TIME);
    }

    @Bean
    TeamsChannel teamsChannel(Connectors connectors, Conversations conversations, SmallCalls calls) {
        Activities activities = new Activities(settings.registration());
        return new TeamsChannel(
                activities,
                connectors,
                hosts,
                conversations,
                settings.endpoints().service(),
                missingApp(calls));
    }

    private MissingApp missingApp(SmallCalls calls) {
        if (settings.playground() || !settings.installing().missingApp()) {
            return MissingApp.STAYS_MISSING;
        }
        LoginTokens tokens = new LoginTokens(settings, LoginTokens.GRAPH, calls, REAL_TIME);
        return new InstallsMissingApp(new AppInstallations(settings, tokens, calls, REAL_TIME), REAL_TIME);
    }

    @Bean
    MessagesEndpoint teamsMessages(SmallCalls calls, Conversations conversations, Inbox inbox) {
        return new MessagesEndpoint(admission(calls), hosts, conversations, inbox);
    }

    private Admission admission(SmallCalls calls) {
        if (settings.playground()) {
            LoggerFactory.getLogger(TeamsConfiguration.class)
                    .warn(
                            "PLAYGROUND: Teams requests of this machine are believed without any token. Never run people's rollout this way.");
            return new PlaygroundRequests(hosts);
        }
        SigningKeys keys = new SigningKeys(settings.endpoints().openIdMetadata(), calls, REAL_TIME);
        return new SignedRequests(settings.registration(), keys, hosts, REAL_TIME);
    }
}

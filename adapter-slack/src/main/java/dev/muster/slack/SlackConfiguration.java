package dev.muster.slack;

import dev.muster.channel.Conversations;
import dev.muster.channel.Inbox;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Joins Slack to the core: takes settings, an inbox, conversations and a clock; offers a channel, a directory and a web address. */
@Configuration(proxyBeanMethods = false)
public class SlackConfiguration {

    @Bean
    SlackApi slackApi(SlackSettings settings) {
        return new SlackApi(settings);
    }

    @Bean
    SlackChannel slackChannel(SlackSettings settings, SlackApi api, Conversations conversations, InstantSource clock) {
        return new SlackChannel(api, new Chats(api, conversations, settings.apiBase()), new Replies(api, clock));
    }

    @Bean
    SlackDirectory slackDirectory(SlackApi api) {
        return new SlackDirectory(api, Patience.real());
    }

    @Bean
    Webhook slackWebhook(SlackSettings settings, SlackApi api, Inbox inbox, InstantSource clock) {
        return new Webhook(
                new Signatures(settings.signingSecret(), clock),
                new SeenSignatures(clock),
                new Requests(new ReplyAddresses(settings.apiBase(), clock)),
                new Workspace(settings, api, clock),
                inbox);
    }

    @Bean
    RouterFunction<ServerResponse> slackEvents(SlackSettings settings, Webhook slackWebhook) {
        return RouterFunctions.route()
                .POST(settings.eventsPath(), slackWebhook::handle)
                .build();
    }
}

package dev.muster.teams;

import com.fasterxml.jackson.annotation.JsonValue;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import dev.muster.card.Card;
import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.channel.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What we say, in the platform's words. */
final class Activities {

    private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

    private final ChannelAccount bot;
    private final String tenant;

    Activities(TeamsSettings.Registration registration) {
        this.bot = new ChannelAccount("28:" + registration.appId());
        this.tenant = registration.tenant();
    }

    /** The 1:1 conversation with a person, by their Entra object id or by Teams' own. */
    ConversationParameters conversationWith(Address person) {
        ConversationParameters parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(bot);
        parameters.setMembers(List.of(new ChannelAccount(person.user())));
        parameters.setTenantId(tenant);
        parameters.setChannelData(new Tree(channelData(Optional.empty())));
        return parameters;
    }

    // One attachment and no text: Teams splits text and card into two messages and then gives no id (B.6).
    // The summary is what a lock screen and the activity feed show.
    Activity message(Card card, Optional<UUID> delivery) {
        Attachment attachment = new Attachment();
        attachment.setContentType(ADAPTIVE_CARD);
        attachment.setContent(new Tree(AdaptiveCards.render(card)));
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        // The constructor sets the time of this machine, in a pattern of its own.
        activity.setTimestamp(null);
        activity.setFrom(bot);
        activity.setSummary(card.notification());
        activity.setLocale(card.language().toLanguageTag());
        activity.setAttachment(attachment);
        activity.setChannelData(new Tree(channelData(delivery)));
        return activity;
    }

    private Map<String, Object> channelData(Optional<UUID> delivery) {
        Map<String, Object> data = new HashMap<>();
        data.put("tenant", Map.of("id", tenant));
        delivery.ifPresent(id -> data.put("delivery", id.toString()));
        return data;
    }

    // The SDK validates what it sends by reflection into every field, the JDK's own lists and maps included, where
    // JDK 17 and later throw. It passes over final fields, such as a record's.
    private record Tree(@JsonValue Map<String, Object> tree) {}
}

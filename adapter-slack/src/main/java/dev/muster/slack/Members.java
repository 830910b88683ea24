package dev.muster.slack;

import com.slack.api.model.User;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Members of a workspace as a directory has people. */
record Members(Map<String, Set<String>> groups) {

    private static final String SLACKBOT = "USLACKBOT";

    DirectoryChange change(User user) {
        String id = user.getId();
        if (user.isDeleted()) {
            return new DirectoryChange.Gone(id);
        }
        if (isBot(user)) {
            return new DirectoryChange.Outside(id, name(user), "bot");
        }
        return isGuest(user)
                ? new DirectoryChange.Outside(id, name(user), "guest")
                : new DirectoryChange.Present(entry(user));
    }

    private DirectoryEntry entry(User user) {
        return new DirectoryEntry(
                user.getId(),
                mail(user).orElse(""),
                name(user),
                new DirectoryEntry.Told(language(user), zone(user)),
                Person.Works.in(groups.getOrDefault(user.getId(), Set.of())),
                List.of(Address.of(Platform.SLACK, user.getId())));
    }

    static boolean isEmployee(User user) {
        return !user.isDeleted() && !isBot(user) && !isGuest(user);
    }

    /** Slackbot says of itself that it is none. */
    private static boolean isBot(User user) {
        return user.isBot() || user.isAppUser() || SLACKBOT.equals(user.getId());
    }

    /** Of one channel, of several, or of another organisation. */
    private static boolean isGuest(User user) {
        return user.isRestricted() || user.isUltraRestricted() || user.isStranger();
    }

    static Optional<String> mail(User user) {
        return Optional.ofNullable(user.getProfile())
                .map(User.Profile::getEmail)
                .filter(mail -> !mail.isBlank());
    }

    private static String name(User user) {
        return Stream.of(
                        Optional.ofNullable(user.getProfile()).map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(Objects.requireNonNullElse(user.getId(), ""));
    }

    private static Optional<Locale> language(User user) {
        return Optional.ofNullable(user.getLocale())
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    /** Slack's names of zones are those of the tz database, and a few are newer than ours. */
    private static Optional<ZoneId> zone(User user) {
        try {
            return Optional.ofNullable(user.getTz())
                    .filter(zone -> !zone.isBlank())
                    .map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

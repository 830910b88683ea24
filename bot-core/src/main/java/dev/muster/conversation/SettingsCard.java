package dev.muster.conversation;

import dev.muster.audience.Preference;
import dev.muster.audience.Preference.Silence;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How somebody is written to at present, with a button for everything that can be changed. */
final class SettingsCard {

    static final String SET = "set";
    static final String UNTIL = "until";

    private static final int LONGEST_DAY = 30;

    private final Situation situation;
    private final Preference preference;
    private final Set<Platform> connected;

    SettingsCard(Situation situation, Preference preference, Set<Platform> connected) {
        this.situation = situation;
        this.preference = preference;
        this.connected = connected;
    }

    Card card() {
        Wording wording = situation.wording();
        String title = wording.say("settings.title");
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(facts());
        body.add(Element.Note.of(wording.say("settings.mandatory")));
        body.add(new Element.TextInput(
                UNTIL, wording.say("settings.until"), wording.say("settings.until-like"), LONGEST_DAY));
        return wording.card(title, body, actions());
    }

    private Element facts() {
        Wording wording = situation.wording();
        StoryWords words = new StoryWords(situation.rollout(), wording);
        ZoneId zone = situation.person().speaks().zone();
        return new Element.Facts(List.of(
                fact("who.messages", words.silence(preference.silence(), zone)),
                fact(
                        "who.preferred",
                        preference.platform().map(Platform::label).orElseGet(() -> wording.say("settings.anywhere"))),
                fact("who.language", words.language(situation.person().speaks().language()))));
    }

    private Element.Fact fact(String label, String value) {
        return new Element.Fact(situation.wording().say(label), RichText.plain(value));
    }

    private Action[] actions() {
        return Stream.of(silences(), platforms(), languages(), own())
                .flatMap(actions -> actions)
                .toArray(Action[]::new);
    }

    private Stream<Action> silences() {
        Action pause = button("settings.pause-week", "pause 1 week");
        Action until = button("settings.pause-until", UNTIL);
        Action stop = button("stop.button", "stop");
        Action start = button("settings.start", "start");
        return switch (preference.silence()) {
            case Silence.None _ -> Stream.of(pause, until, stop);
            case Silence.Until _ -> Stream.of(start, until, stop);
            case Silence.Always _ -> Stream.of(start, pause, until);
        };
    }

    private Stream<Action> platforms() {
        List<Platform> theirs = Stream.concat(
                        situation.person().addresses().stream().map(Address::platform), Stream.of(Platform.MAIL))
                .filter(connected::contains)
                .distinct()
                .toList();
        if (theirs.size() < 2) {
            return Stream.empty();
        }
        Stream<Action> others = theirs.stream()
                .filter(platform -> !preference.platform().equals(Optional.of(platform)))
                .map(platform -> press(
                        situation.wording().say("settings.platform", Map.of("platform", platform.label())),
                        "platform " + platform.key()));
        return preference.platform().isEmpty()
                ? others
                : Stream.concat(others, Stream.of(button("settings.anywhere", "platform any")));
    }

    /** Each in its own language, since who needs another cannot read this one. */
    private Stream<Action> languages() {
        return situation.rollout().plan().languages().all().stream()
                .filter(language -> !language.equals(situation.wording().language()))
                .map(language -> press(language.getDisplayName(language), "language " + language.toLanguageTag()));
    }

    private Stream<Action> own() {
        return Stream.of(situation.wording().button(Buttons.MINE, "settings.mine"));
    }

    private Action button(String phrase, String set) {
        return press(situation.wording().say(phrase), set);
    }

    private static Action press(String label, String set) {
        return new Action.Press(Buttons.SETTINGS, label, Map.of(SET, set), Action.Weight.NORMAL);
    }

    static boolean speaks(Situation situation, Locale language) {
        return situation.rollout().plan().languages().all().contains(language);
    }
}

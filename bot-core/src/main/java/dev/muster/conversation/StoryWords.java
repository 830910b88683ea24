package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.Preference.Silence;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.Line;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Evidence;
import dev.muster.enrollment.Funnel.Place;
import dev.muster.enrollment.Move;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing.Prospect;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person's story in sentences, for whoever reads it. */
public final class StoryWords {

    private final Rollout rollout;
    private final Wording wording;

    /** A label and what stands beside it. */
    public record Said(String label, String words) {}

    public StoryWords(Rollout rollout, Wording wording) {
        this.rollout = rollout;
        this.wording = wording;
    }

    /** Who the person is, as the directory tells it; what it does not tell is left out. */
    public List<Said> who(Person person) {
        return Stream.of(
                        said("who.mail", person.id().value()),
                        said("who.groups", groups(person)),
                        said(
                                "who.wave",
                                rollout.waveOf(person)
                                        .map(wave -> wave.key().value())
                                        .orElse("")),
                        said("who.approach", rollout.approachOf(person).word()),
                        said("who.department", person.works().department()),
                        said("who.country", person.works().country()),
                        said("who.language", language(person.speaks().language())),
                        said("who.zone", person.speaks().zone().getId()),
                        said("who.accounts", accounts(person)))
                .filter(fact -> !fact.words().isBlank())
                .toList();
    }

    /** Where the person stands now. */
    public List<Said> present(Story story) {
        Story.Present present = story.present();
        List<Said> facts = new ArrayList<>();
        if (!present.listed()) {
            facts.add(said("who.directory", wording.say("who.unlisted")));
        }
        facts.add(said("who.enrollment", enrollment(present.way().enrollment(), zoneOf(story))));
        facts.add(said("who.messages", silence(present.preference().silence(), zoneOf(story))));
        present.preference().platform().ifPresent(platform -> facts.add(said("who.preferred", platform.label())));
        present.ticket()
                .ifPresent(ticket -> facts.add(said(
                        "who.ticket",
                        wording.say(
                                "who.ticket-open",
                                Map.of(
                                        "ticket",
                                        Integer.toString(ticket.number()),
                                        "when",
                                        wording.time(ticket.opened(), zoneOf(story)))))));
        facts.add(said(
                "who.survey",
                wording.say("who.survey." + present.survey().name().toLowerCase(Locale.ROOT))));
        return facts;
    }

    /** Where somebody is, since when, and what it rests on. */
    public String enrollment(Enrollment enrollment, ZoneId zone) {
        return Stream.concat(
                        Stream.of(
                                EnrolledCards.state(Place.of(enrollment), wording),
                                since(enrollment)
                                        .map(at -> wording.time(at, zone))
                                        .orElse("")),
                        details(enrollment, zone))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Instant> since(Enrollment enrollment) {
        return switch (enrollment) {
            case Enrollment.Waiting _ -> Optional.empty();
            case Enrollment.Invited invited -> Optional.of(invited.at());
            case Enrollment.Started started -> Optional.of(started.at());
            case Enrollment.Deferred deferred -> Optional.of(deferred.at());
            case Enrollment.Enrolled enrolled -> Optional.of(enrolled.at());
            case Enrollment.Blocked blocked -> Optional.of(blocked.at());
            case Enrollment.Exempt exempt -> Optional.of(exempt.at());
        };
    }

    private Stream<String> details(Enrollment enrollment, ZoneId zone) {
        return switch (enrollment) {
            case Enrollment.Deferred deferred ->
                Stream.of(wording.say("who.deferred", Map.of("when", wording.time(deferred.until(), zone))));
            case Enrollment.Enrolled enrolled -> enrolled.evidence().stream().map(this::evidence);
            case Enrollment.Blocked blocked -> Stream.of(blocked.why());
            case Enrollment.Exempt exempt -> Stream.of(exempt.why());
            case Enrollment.Waiting _, Enrollment.Invited _, Enrollment.Started _ -> Stream.empty();
        };
    }

    private String evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Said _ -> wording.say("evidence.person");
            case Evidence.Marked _ -> wording.say("evidence.admin");
            case Evidence.Device device ->
                wording.say(
                        device.confirms() ? "evidence.device" : "evidence.device-gone",
                        Map.of("name", device.name(), "system", device.system()));
        };
    }

    /** One sentence: when, through what, to where, and the words that were said for it. Who it was is told by role only. */
    public String move(Move move, ZoneId zone) {
        Cause cause = move.cause();
        String sentence = wording.say(
                "who.moved",
                Map.of(
                        "when", wording.time(move.at(), zone),
                        "cause", wording.say("cause." + cause.source().name().toLowerCase(Locale.ROOT)),
                        "state", enrollment(move.after(), zone)));
        return cause.because().isEmpty() ? sentence : sentence + " (" + cause.because() + ")";
    }

    public String silence(Silence silence, ZoneId zone) {
        return switch (silence) {
            case Silence.None _ -> wording.say("who.messages.wanted");
            case Silence.Until(Instant end) ->
                wording.say("who.messages.paused", Map.of("when", wording.time(end, zone)));
            case Silence.Always _ -> wording.say("who.messages.stopped");
        };
    }

    /** One sentence: what, how, when, what became of it and why. */
    public String got(Story.Got got, ZoneId zone) {
        Line line = got.line();
        String sentence = wording.say(
                "who.got",
                Map.of(
                        "touchpoint", touchpoint(got.push()),
                        "method", line.platform().map(Platform::label).orElse("–"),
                        "when", wording.time(line.at(), zone),
                        "state", wording.say("line." + line.status().name().toLowerCase(Locale.ROOT))));
        String why = line.reason().isEmpty() ? "" : " (" + wording.reason(line.reason()) + ")";
        String changed = got.changes().stream()
                .map(change ->
                        ", " + wording.say("who.changed." + change.kind().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return sentence + why + changed;
    }

    public String coming(Prospect prospect, ZoneId zone) {
        Map<String, String> words = Map.of(
                "touchpoint", touchpoint(prospect.occasion()),
                "when", wording.day(LocalDate.ofInstant(prospect.occasion().at(), zone)));
        return prospect.refusal()
                .map(reason -> wording.say("who.not-coming", words) + " (" + wording.reason(reason) + ")")
                .orElseGet(() -> wording.say("who.coming", words));
    }

    static ZoneId zoneOf(Story story) {
        return story.person().speaks().zone();
    }

    private String touchpoint(Push push) {
        return rollout.occasion(push.occasion()).map(this::touchpoint).orElse(push.occasion());
    }

    private String touchpoint(Occasion occasion) {
        return occasion.touchpoint().name().in(wording.language());
    }

    private String groups(Person person) {
        Stream<String> known =
                rollout.groupsOf(person).stream().map(group -> group.name().in(wording.language()));
        Stream<String> others = person.groups().stream()
                .filter(group -> rollout.plan().groupCalled(group).isEmpty())
                .sorted();
        return Stream.concat(known, others).collect(Collectors.joining(", "));
    }

    private String accounts(Person person) {
        return person.addresses().stream()
                .map(Address::platform)
                .map(Platform::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String language(Locale language) {
        return language.getDisplayName(wording.language());
    }

    private Said said(String phrase, String words) {
        return new Said(wording.say(phrase), words);
    }
}

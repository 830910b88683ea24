package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What we know about somebody, told to that person and to nobody else, and its deletion. */
final class OwnRecords {

    private static final int LINES = 20;
    private static final int MOST = 20;

    private final Rollout rollout;
    private final Memory memory;
    private final Stories stories;
    private final InstantSource clock;

    OwnRecords(Rollout rollout, Memory memory, Stories stories, InstantSource clock) {
        this.rollout = rollout;
        this.memory = memory;
        this.stories = stories;
        this.clock = clock;
    }

    static int from(Map<String, String> values) {
        String from = values.getOrDefault(StoryCard.FROM, "0");
        return from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    }

    Card card(int from, Situation situation) {
        Wording wording = situation.wording();
        Story story = stories.of(situation.person());
        List<Element> body = new ArrayList<>();
        String title = wording.say("mine.title");
        body.add(new Element.Heading(title));
        if (from == 0) {
            addAll(story, body, wording);
            note(AuditTrail.What.SHOWN, situation);
        }
        List<Story.Got> rest = story.got().reversed();
        rest = rest.subList(Math.min(from, rest.size()), rest.size());
        addGot(rest, story, body, wording);
        return wording.card(title, body, actions(from, rest.size(), situation));
    }

    private void addAll(Story story, List<Element> body, Wording wording) {
        StoryWords words = new StoryWords(rollout, wording);
        ZoneId zone = StoryWords.zoneOf(story);
        PersonId person = story.person().id();
        body.add(StoryCard.facts(Stream.concat(
                Stream.of(new StoryWords.Said(
                        wording.say("mine.name"), story.person().name())),
                Stream.concat(words.who(story.person()).stream(), words.present(story).stream()))));
        add("mine.moves", moves(story, words), body, wording);
        add("mine.tickets", tickets(person, zone, wording), body, wording);
        add("mine.looked", looked(person, zone, wording), body, wording);
        body.add(Element.Note.of(wording.say("mine.survey")));
        body.add(Element.Note.of(wording.say("mine.kept")));
    }

    private static void add(String heading, List<String> lines, List<Element> body, Wording wording) {
        if (!lines.isEmpty()) {
            body.add(Element.Paragraph.of(wording.say(heading)));
            body.add(StoryCard.bullets(lines.stream()));
        }
    }

    /** The latest first. */
    private static List<String> moves(Story story, StoryWords words) {
        return story.present().way().moves().reversed().stream()
                .limit(MOST)
                .map(move -> words.move(move, StoryWords.zoneOf(story)))
                .toList();
    }

    private List<String> tickets(PersonId person, ZoneId zone, Wording wording) {
        return memory.tickets().of(person, MOST).stream()
                .map(ticket -> wording.say(
                        ticket.isOpen() ? "mine.ticket.open" : "mine.ticket.closed",
                        Map.of(
                                "ticket",
                                Integer.toString(ticket.number()),
                                "when",
                                wording.time(ticket.opened(), zone),
                                "question",
                                ticket.question().isBlank() ? "–" : ticket.question())))
                .toList();
    }

    /** Who looked is told by role only: it is their work, and they are people, too. */
    private List<String> looked(PersonId person, ZoneId zone, Wording wording) {
        return memory.privacy().trail().of(person, MOST).stream()
                .filter(entry -> entry.what() == AuditTrail.What.LOOKED_UP)
                .map(entry -> wording.say("mine.looked-at", Map.of("when", wording.time(entry.at(), zone))))
                .toList();
    }

    private void addGot(List<Story.Got> rest, Story story, List<Element> body, Wording wording) {
        StoryWords words = new StoryWords(rollout, wording);
        body.add(Element.Paragraph.of(wording.say(rest.isEmpty() ? "mine.nothing-sent" : "mine.sent")));
        if (!rest.isEmpty()) {
            body.add(
                    StoryCard.bullets(rest.stream().limit(LINES).map(got -> words.got(got, StoryWords.zoneOf(story)))));
        }
    }

    private Action[] actions(int from, int rest, Situation situation) {
        Wording wording = situation.wording();
        Stream<Action> more = rest <= LINES
                ? Stream.empty()
                : Stream.of(wording.button(
                        Buttons.MINE, "who.button.more", Map.of(StoryCard.FROM, Integer.toString(from + LINES))));
        Stream<Action> file = memory
                .privacy()
                .ownFile()
                .linkFor(situation.person().id())
                .stream()
                .map(link -> new Action.OpenLink(wording.say("mine.file"), link));
        return Stream.of(more, file, Stream.of(wording.button(Buttons.DELETE, "mine.delete")))
                .flatMap(actions -> actions)
                .toArray(Action[]::new);
    }

    /** What is deleted, what stays and why; nothing is yet. */
    Card question(Situation situation) {
        Wording wording = situation.wording();
        String title = wording.say("deletion.question");
        return wording.card(
                title,
                List.of(
                        new Element.Heading(title),
                        Element.Paragraph.of(wording.say("deletion.goes")),
                        Element.Paragraph.of(wording.say("deletion.stays"))),
                new Action.Press(Buttons.DELETE_CONFIRM, wording.say("deletion.yes"), Map.of(), Action.Weight.DANGER),
                wording.button(Buttons.DELETE_CANCEL, "deletion.no"));
    }

    Reply delete(Situation situation) {
        PersonId person = situation.person().id();
        note(AuditTrail.What.DELETED, situation);
        memory.surveying().unlink(rollout.plan().name(), person);
        memory.privacy().records().delete(person);
        Wording wording = situation.wording();
        return Reply.saying(wording.card(wording.say("deletion.done")));
    }

    Reply decline(Situation situation) {
        Wording wording = situation.wording();
        return Reply.saying(wording.card(wording.say("deletion.left")));
    }

    private void note(AuditTrail.What what, Situation situation) {
        PersonId person = situation.person().id();
        memory.privacy().trail().note(new AuditTrail.Entry(clock.instant(), AuditTrail.SELF, what, person));
    }
}

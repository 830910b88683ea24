package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A story on one card, a page of what was sent at a time, the newest first. */
final class StoryCard {

    static final String PERSON = "person";
    static final String FROM = "from";

    private static final int LINES = 10;

    private final StoryWords words;
    private final Wording wording;

    StoryCard(StoryWords words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    Card of(Story story, int from) {
        String name = story.person().name();
        String title = wording.say("who.title", Map.of("name", name));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        if (from == 0) {
            body.add(facts(Stream.concat(words.who(story.person()).stream(), words.present(story).stream())));
        }
        List<Story.Got> newest = story.got().reversed();
        addGot(newest.subList(Math.min(from, newest.size()), newest.size()), story, body);
        if (from == 0) {
            addComing(story, body);
        }
        return wording.card(title, body, more(story, from));
    }

    static Element facts(Stream<StoryWords.Said> said) {
        return new Element.Facts(said.map(fact -> new Element.Fact(fact.label(), RichText.plain(fact.words())))
                .toList());
    }

    private void addGot(List<Story.Got> rest, Story story, List<Element> body) {
        body.add(Element.Paragraph.of(wording.say(rest.isEmpty() ? "who.nothing-sent" : "who.sent")));
        if (!rest.isEmpty()) {
            body.add(bullets(rest.stream().limit(LINES).map(got -> words.got(got, StoryWords.zoneOf(story)))));
        }
        if (rest.size() > LINES) {
            body.add(Element.Note.of(wording.say("who.more", Map.of("count", rest.size() - LINES))));
        }
    }

    private void addComing(Story story, List<Element> body) {
        if (!story.coming().isEmpty()) {
            body.add(Element.Paragraph.of(wording.say("who.to-come")));
            body.add(bullets(story.coming().stream()
                    .limit(LINES)
                    .map(prospect -> words.coming(prospect, StoryWords.zoneOf(story)))));
        }
        if (story.coming().size() > LINES) {
            body.add(Element.Note.of(
                    wording.say("who.more", Map.of("count", story.coming().size() - LINES))));
        }
    }

    static Element bullets(Stream<String> lines) {
        return new Element.Bullets(lines.map(RichText::plain).toList());
    }

    private Action[] more(Story story, int from) {
        int next = from + LINES;
        return next >= story.got().size()
                ? new Action[0]
                : new Action[] {
                    wording.button(
                            Buttons.WHO,
                            "who.button.more",
                            Map.of(PERSON, story.person().id().value(), FROM, Integer.toString(next)))
                };
    }
}

package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.survey.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions after enrollment, and the reading of what comes back. */
final class SurveyCard {

    private static final String SATISFACTION = "satisfaction";
    private static final String EFFORT = "effort";
    private static final String TROUBLE = "trouble";
    private static final String COMMENT = "comment";
    private static final int LONGEST_COMMENT = 1_000;

    private SurveyCard() {}

    static Card in(Wording wording) {
        return wording.card(
                wording.say("survey.title"),
                List.of(
                        new Element.Heading(wording.say("survey.title")),
                        Element.Paragraph.of(wording.say("survey.intro")),
                        score(SATISFACTION, wording),
                        score(EFFORT, wording),
                        words(TROUBLE, wording),
                        words(COMMENT, wording)),
                new Action.Press(Buttons.SURVEY_SUBMIT, wording.say("survey.submit"), Map.of(), Action.Weight.PRIMARY));
    }

    /** What is not a score counts as none. */
    static Response.Scores scores(Map<String, String> values) {
        return new Response.Scores(score(values, SATISFACTION), score(values, EFFORT));
    }

    static String comment(Map<String, String> values) {
        return Stream.of(TROUBLE, COMMENT)
                .map(field -> values.getOrDefault(field, "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_COMMENT)))
                .collect(Collectors.joining("\n"));
    }

    private static int score(Map<String, String> values, String field) {
        String text = values.getOrDefault(field, "");
        return text.matches("[1-5]") ? Integer.parseInt(text) : 0;
    }

    private static Element score(String field, Wording wording) {
        return new Element.ChoiceInput(
                field,
                wording.say("survey." + field),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> new Element.Option(Integer.toString(score), wording.say("score." + score)))
                        .toList());
    }

    private static Element words(String field, Wording wording) {
        return new Element.TextInput(field, wording.say("survey." + field), "", LONGEST_COMMENT);
    }
}

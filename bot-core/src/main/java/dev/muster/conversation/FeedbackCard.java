package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Group;
import dev.muster.plan.push.Rollout;
import dev.muster.survey.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The feedback summary in chat, for everybody or for one group. */
final class FeedbackCard {

    private static final int MOST_COMMENTS = 10;
    private static final int LONGEST_COMMENT = 300;

    private final Rollout rollout;
    private final Memory memory;

    FeedbackCard(Rollout rollout, Memory memory) {
        this.rollout = rollout;
        this.memory = memory;
    }

    Card of(String words, Wording wording) {
        if (words.isBlank()) {
            Summary summary = memory.surveying().summary(rollout.plan().name());
            return card(summary, wording.say("rollout.everybody"), participation(summary, wording), wording);
        }
        return rollout.plan()
                .groupCalled(words)
                .map(group -> ofGroup(group, wording))
                .orElseGet(() -> wording.card(
                        wording.say("rollout.unknown-group", Map.of("group", words, "known", knownGroups()))));
    }

    private Card ofGroup(Group group, Wording wording) {
        Summary summary =
                memory.surveying().summaryOf(group.key().value(), rollout.plan().name());
        return card(summary, group.name().in(wording.language()), List.of(), wording);
    }

    private static List<Element> participation(Summary summary, Wording wording) {
        return List.of(Element.Paragraph.of(wording.say(
                "rollout.feedback.asked",
                Map.of(
                        "answered", summary.participation().answered(),
                        "asked", summary.participation().asked()))));
    }

    private static Card card(Summary summary, String of, List<Element> participation, Wording wording) {
        String title = wording.say("rollout.feedback.title", Map.of("group", of));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        if (summary.responses() == 0) {
            body.add(Element.Paragraph.of(wording.say("rollout.feedback.none")));
        } else {
            body.addAll(participation);
            addScores(summary, body, wording);
            addComments(summary.comments(), body, wording);
        }
        return wording.card(title, body);
    }

    private static void addScores(Summary summary, List<Element> body, Wording wording) {
        if (summary.satisfaction().isEmpty() && summary.effort().isEmpty()) {
            body.add(Element.Paragraph.of(wording.say(
                    summary.responses() < Summary.LEAST_FOR_SCORES
                            ? "rollout.feedback.too-few"
                            : "rollout.feedback.withheld",
                    Map.of("n", summary.responses(), "needed", Summary.LEAST_FOR_SCORES))));
        }
        summary.satisfaction()
                .ifPresent(score ->
                        body.add(Element.Paragraph.of(score("rollout.feedback.satisfaction", score, wording))));
        summary.effort()
                .ifPresent(score -> body.add(Element.Paragraph.of(score("rollout.feedback.effort", score, wording))));
    }

    private static String score(String phrase, Summary.Score score, Wording wording) {
        return wording.say(phrase, Map.of("mean", wording.oneDecimal(score.mean()), "n", score.count()));
    }

    private static void addComments(Summary.Comments comments, List<Element> body, Wording wording) {
        if (comments.withheld() > 0) {
            body.add(Element.Note.of(wording.say(
                    "rollout.feedback.comments-withheld",
                    Map.of("n", comments.withheld(), "needed", Summary.LEAST_FOR_COMMENTS))));
        }
        if (!comments.shown().isEmpty()) {
            body.add(Element.Paragraph.of(wording.say(
                    "rollout.feedback.comments",
                    Map.of("count", comments.shown().size()))));
            body.add(new Element.Bullets(comments.shown().stream()
                    .limit(MOST_COMMENTS)
                    .map(FeedbackCard::shortened)
                    .map(RichText::plain)
                    .toList()));
        }
    }

    /** Ten long comments would make a card that no platform takes. */
    private static String shortened(String comment) {
        return comment.length() <= LONGEST_COMMENT ? comment : comment.substring(0, LONGEST_COMMENT) + "…";
    }

    private String knownGroups() {
        return String.join(
                ", ",
                rollout.plan().schedule().groups().stream()
                        .map(group -> group.key().value())
                        .toList());
    }
}

package dev.muster.conversation;

import dev.muster.audience.People;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Bound;
import dev.muster.plan.Measure;
import dev.muster.plan.Requirement;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.gate.Figure;
import dev.muster.plan.gate.Finding;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.push.Rollout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What gates ask for, and what the figures say, in a reader's language: "enrolled (IT): 63 % of 40, wanted at least 80 %". */
public final class GateWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rollout rollout;
    private final Naming naming;

    public GateWords(Rollout rollout, People people) {
        this.rollout = rollout;
        this.naming = new Naming(rollout, people);
    }

    /** One line for each requirement of the gates. */
    public List<String> lines(Verdict verdict, Wording wording) {
        return verdict.findings().stream()
                .map(finding -> wording.say(
                        finding.isMet() ? "gate.met" : "gate.unmet", Map.of("line", line(finding, wording))))
                .toList();
    }

    Element bullets(Verdict verdict, Wording wording) {
        return new Element.Bullets(
                lines(verdict, wording).stream().map(RichText::plain).toList());
    }

    /** What holds it, in one line. */
    String unmet(Verdict verdict, Wording wording) {
        return verdict.unmet().stream().map(finding -> line(finding, wording)).collect(Collectors.joining("; "));
    }

    private String line(Finding finding, Wording wording) {
        Requirement requirement = finding.requirement();
        return wording.say(
                "gate.line",
                Map.of(
                        "measure", measure(finding, wording),
                        "figure", figure(finding.figure(), wording),
                        "wanted", wanted(requirement, wording)));
    }

    private String measure(Finding finding, Wording wording) {
        String group = finding.figure() instanceof Figure.NoneBefore
                ? "–"
                : finding.over()
                        .map(wave -> naming.groups(wave, wording))
                        .orElseGet(() -> wording.say("rollout.everybody"));
        return switch (finding.requirement().measure()) {
            case Measure.Delivered(TouchpointKey touchpoint) ->
                wording.say("gate.measure.delivered", Map.of("touchpoint", name(touchpoint, wording), "group", group));
            case Measure.Enrolled _ -> wording.say("gate.measure.enrolled", Map.of("group", group));
            case Measure.Satisfaction _ -> wording.say("gate.measure.satisfaction", Map.of("group", group));
            case Measure.OpenTickets _ -> wording.say("gate.measure.open-tickets", Map.of("group", group));
        };
    }

    private String name(TouchpointKey key, Wording wording) {
        return rollout.plan()
                .touchpoint(key)
                .map(Touchpoint::name)
                .map(name -> name.in(wording.language()))
                .orElse(key.value());
    }

    private static String figure(Figure figure, Wording wording) {
        return switch (figure) {
            case Figure.Share(int part, int whole) ->
                wording.say("gate.figure.share", Map.of("percent", percent(part, whole), "count", whole));
            case Figure.Mean(BigDecimal value, int count) ->
                wording.say(
                        "gate.figure.mean",
                        Map.of("mean", value.setScale(2, RoundingMode.DOWN).toPlainString(), "count", count));
            case Figure.Count(int many) -> wording.say("gate.figure.count", Map.of("count", many));
            case Figure.Unknown(Figure.Why why) ->
                wording.say("gate.figure." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Figure.NoneBefore _ -> wording.say("gate.figure.none-before");
        };
    }

    /** Rounded down: what falls short of the number that is wanted never looks like it. */
    private static String percent(int part, int whole) {
        return plain(
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN));
    }

    private static String wanted(Requirement requirement, Wording wording) {
        Bound bound = requirement.bound();
        String number = plain(bound.number());
        String with = switch (requirement.measure()) {
            case Measure.Delivered _, Measure.Enrolled _ -> wording.say("gate.wanted.share", Map.of("number", number));
            case Measure.Satisfaction _, Measure.OpenTickets _ -> number;
        };
        return wording.say("gate.wanted." + bound.side().name().toLowerCase(Locale.ROOT), Map.of("wanted", with));
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}

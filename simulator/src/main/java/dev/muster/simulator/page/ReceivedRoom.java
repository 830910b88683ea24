package dev.muster.simulator.page;

import dev.muster.simulator.mail.MailPlatform;
import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.CallCounts;
import dev.muster.simulator.world.Tally;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /sim/api/received}: what really arrived, in numbers that are quick however much it was, and what the app
 * failed to acknowledge. {@code GET /sim/api/received/deliveries}: every delivery mark that came, one on each line;
 * {@code ?platform=slack}, {@code teams} or {@code mail} for one platform's alone.
 */
public final class ReceivedRoom implements Door {
    private static final int MOST_DUPLICATES = 1_000;

    private final SlackPlatform slack;
    private final TeamsPlatform teams;
    private final MailPlatform mail;
    private final Acknowledgements missed;

    public ReceivedRoom(SlackPlatform slack, TeamsPlatform teams, MailPlatform mail, Acknowledgements missed) {
        this.slack = slack;
        this.teams = teams;
        this.mail = mail;
        this.missed = missed;
    }

    @Override
    public Answer answer(Request request) {
        var rest = PageApi.rest(request);
        if (rest.isEmpty()) {
            return Answer.json(everything());
        }
        return rest.equals(List.of("deliveries"))
                ? lines(request.query().getOrDefault("platform", ""))
                : PageApi.nothingHere(request);
    }

    private ObjectNode everything() {
        var answer = Json.object();
        answer.set("slack", json(slack.tally().totals(), slack.calls()));
        answer.set("teams", json(teams.tally().totals(), teams.calls()));
        answer.set("mail", json(mail.tally().totals()));
        var duplicates = answer.putArray("duplicates");
        list("slack", slack.tally(), duplicates);
        list("teams", teams.tally(), duplicates);
        list("mail", mail.tally(), duplicates);
        var unacknowledged = answer.putArray("unacknowledged");
        missed.missed()
                .forEach(one -> unacknowledged
                        .addObject()
                        .put("platform", one.platform())
                        .put("what", one.what())
                        .put("reason", one.reason()));
        return answer;
    }

    private static ObjectNode json(Tally.Totals messages) {
        return Json.object()
                .put("messages", messages.messages())
                .put("people", messages.people())
                .put("deliveries", messages.deliveries())
                .put("repeated", messages.repeated())
                .put("peakMessagesPerSecond", messages.when().peakPerSecond())
                .put("firstAt", messages.when().first().map(Instant::toString).orElse(null))
                .put("lastAt", messages.when().last().map(Instant::toString).orElse(null));
    }

    private static ObjectNode json(Tally.Totals messages, CallCounts.Totals calls) {
        return json(messages)
                .put("accepted", calls.accepted())
                .put("refused", calls.refusals().all())
                .put("throttled", calls.refusals().throttled())
                .put("unanswered", calls.unanswered())
                .put("insideRetryAfter", calls.insideRetryAfter())
                .put("lateInsideRetryAfter", calls.lateInsideRetryAfter())
                .put("peakPerSecond", calls.peakPerSecond());
    }

    private static void list(String platform, Tally tally, ArrayNode duplicates) {
        tally.repeated(MOST_DUPLICATES)
                .forEach((delivery, times) -> duplicates
                        .addObject()
                        .put("platform", platform)
                        .put("delivery", delivery)
                        .put("times", times));
    }

    private Answer lines(String platform) {
        var marks = switch (platform) {
            case "slack" -> List.of(slack.tally().marks());
            case "teams" -> List.of(teams.tally().marks());
            case "mail" -> List.of(mail.tally().marks());
            case "" ->
                List.of(
                        slack.tally().marks(),
                        teams.tally().marks(),
                        mail.tally().marks());
            default -> throw new BadRequest("\"platform\" is slack, teams or mail, not " + platform + ".");
        };
        return new Answer.Stream(
                "text/plain; charset=utf-8", out -> write(marks.stream().flatMap(List::stream), out));
    }

    private static void write(Stream<String> marks, OutputStream out) throws IOException {
        try (var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            for (var each = marks.iterator(); each.hasNext(); ) {
                lines.write(each.next());
                lines.write('\n');
            }
        }
    }
}

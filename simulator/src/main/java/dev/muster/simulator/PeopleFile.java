package dev.muster.simulator;

import dev.muster.simulator.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** People to settle, read from a JSON file. */
final class PeopleFile {
    private PeopleFile() {}

    static List<SimulatedPerson> read(Path file) {
        var people = new ArrayList<SimulatedPerson>();
        for (var entry : entries(file)) {
            try {
                people.add(person(entry));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new UsageException(file + ", person " + (people.size() + 1) + ": " + wrong.getMessage());
            }
        }
        return people;
    }

    private static JsonNode entries(Path file) {
        try {
            return Json.read(Files.readString(file))
                    .filter(JsonNode::isArray)
                    .orElseThrow(() -> new UsageException(file + " must hold a JSON array of people."));
        } catch (IOException unreadable) {
            throw new UsageException("The people file " + file + " can't be read.");
        }
    }

    private static SimulatedPerson person(JsonNode entry) {
        var mail = Json.text(entry, "mail").orElseThrow(() -> new IllegalArgumentException("needs a \"mail\"."));
        var person = SimulatedPerson.of(
                        mail,
                        entry.path("name").asString(mail),
                        Locale.forLanguageTag(entry.path("locale").asString("en-US")),
                        ZoneId.of(entry.path("zone").asString("UTC")))
                .with(habits(entry.path("habits")))
                .at(new SimulatedPerson.Work(
                        entry.path("department").asString(""),
                        entry.path("country").asString(""),
                        texts(entry.path("groups"))))
                .withRoles(texts(entry.path("roles")).toArray(String[]::new));
        return inTeams(inSlack(person, entry.path("slack")), entry.path("teams"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    private static SimulatedPerson inSlack(SimulatedPerson person, JsonNode slack) {
        var id = Json.text(slack, "id");
        if (id.isEmpty()) {
            return person;
        }
        return slack.path("deactivated").asBoolean(false)
                ? person.deactivatedInSlack(id.get())
                : person.inSlack(id.get());
    }

    private static SimulatedPerson inTeams(SimulatedPerson person, JsonNode teams) {
        var id = Json.text(teams, "id");
        if (id.isEmpty()) {
            return person;
        }
        return teams.path("installed").asBoolean(true)
                ? person.inTeams(id.get())
                : person.inTeamsWithoutTheApp(id.get());
    }

    private static Habits.Device device(JsonNode asked) {
        return switch (asked.path("device").asString("said")) {
            case "said" -> Habits.Device.SAID;
            case "unsaid" -> Habits.Device.UNSAID;
            case "none" -> Habits.Device.NONE;
            default -> throw new IllegalArgumentException("\"device\" is said, unsaid or none.");
        };
    }

    private static Habits habits(JsonNode asked) {
        var habits = Habits.NONE;
        if (asked.has("enrollAfterDays")) {
            habits = habits.enrollingAfter(asked.path("enrollAfterDays").asInt(0));
        }
        habits = habits.withDevice(device(asked));
        if (Json.text(asked, "question").isPresent()) {
            habits = habits.asking(asked.path("question").asString(""));
        }
        if (asked.has("survey")) {
            var survey = asked.path("survey");
            habits = habits.answering(
                    survey.path("satisfaction").asInt(0), survey.path("comment").asString(""));
        }
        return asked.has("blocksAfter")
                ? habits.blockingAfter(asked.path("blocksAfter").asInt(1))
                : habits;
    }
}

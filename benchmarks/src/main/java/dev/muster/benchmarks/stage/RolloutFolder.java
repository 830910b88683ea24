package dev.muster.benchmarks.stage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A plan of one message to everybody, never due by the clock, and as many invented people as wanted. */
record RolloutFolder(Path folder, int people) {

    private static final String PLAN = """
            plan: benchmark
            product: Benchmark
            organisation: Example
            language: en
            languages: [en]
            zone: UTC
            start: 2099-01
            chat: [teams, slack]
            admins: [person000001@example.com]
            support:
              people: [person000001@example.com]
              contact: it-help@example.com
            groups:
              everyone: { name: Everyone }
            waves:
              - { wave: all, month: 2099-01, groups: all }
            touchpoints:
              - touchpoint: kickoff
                name: Kickoff
                phase: kickoff
                week: 1
                methods: [chat]
                content: messages/kickoff
            """;

    private static final String MESSAGE = """
            ---
            title: "{{product}} is coming to {{organisation}}"
            notification: "{{product}} is coming: what it is, and when it is your turn."
            actions:
              - { id: person, label: "I need a person" }
              - { id: stop, label: "Stop messages" }
            ---

            Hello {{first-name}},

            soon we are bringing **{{product}}** to everyone at {{organisation}}. There is nothing for you to do today.

            - It looks after the devices you use for work: phones, tablets and computers.
            - You enroll a device once. After that it reaches work email, apps and Wi-Fi.

            You can ask me anything, right here. To reach a person: {{support-contact}}.
            """;

    static RolloutFolder in(Path folder, int people) {
        RolloutFolder rollout = new RolloutFolder(folder, people);
        try {
            Files.createDirectories(folder.resolve("messages"));
            Files.writeString(rollout.plan(), PLAN);
            Files.writeString(folder.resolve("messages/kickoff.en.md"), MESSAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("The plan cannot be written", e);
        }
        rollout.write(
                rollout.csv(), "name,mail,language,zone,groups,approach,slack,teams\n", RolloutFolder::inCsv, "\n", "");
        rollout.write(rollout.cast(), "[", RolloutFolder::inJson, ",\n", "]\n");
        return rollout;
    }

    Path plan() {
        return folder.resolve("plan.yaml");
    }

    Path csv() {
        return folder.resolve("people.csv");
    }

    /** The same people, as the simulator reads them. */
    Path cast() {
        return folder.resolve("cast.json");
    }

    /** Everybody's id in Teams. */
    List<String> users() {
        return IntStream.rangeClosed(1, people).mapToObj(RolloutFolder::inTeams).toList();
    }

    private static String mail(int number) {
        return "person%06d@example.com".formatted(number);
    }

    private static String inCsv(int number) {
        return "Person %06d,%s,en,UTC,everyone,,,%s".formatted(number, mail(number), inTeams(number));
    }

    private static String inJson(int number) {
        return """
                {"mail":"%s","name":"Person %06d","locale":"en","zone":"UTC","teams":{"id":"%s"}}""".formatted(mail(number), number, inTeams(number));
    }

    private static String inTeams(int number) {
        return UUID.nameUUIDFromBytes(mail(number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void write(Path file, String begin, IntFunction<String> line, String between, String end) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(begin);
            for (int number = 1; number <= people; number++) {
                writer.write(number == 1 ? "" : between);
                writer.write(line.apply(number));
            }
            writer.write(end);
        } catch (IOException e) {
            throw new UncheckedIOException("The people cannot be written", e);
        }
    }
}

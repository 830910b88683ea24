package dev.muster.testkit;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Messages;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.util.List;
import java.util.Locale;

/** A small rollout with one of everything: a wave of everybody, one of a single group, one that two groups share. */
public final class ExampleRollout {

    private static final String PLAN = """
            plan: example
            product: Gadget
            language: en
            languages: [en, zh-TW]
            zone: UTC
            start: 2026-07
            chat: [slack, teams]
            admins: [root@example.com, second@example.com]
            support:
              people: [sue@example.com]
              contact: { en: the help desk, zh-TW: 服務台 }
            groups:
              it: { name: { en: IT, zh-TW: 資訊 } }
              hr: { name: { en: HR, zh-TW: 人力資源 } }
              finance: { name: { en: Finance, zh-TW: 財務 }, approach: assisted }
            waves:
              - { wave: all, month: 2026-07, groups: all }
              - { wave: it, month: 2026-07, groups: [it] }
              - { wave: office, month: 2026-08, groups: [hr, finance] }
            touchpoints:
              - { touchpoint: kickoff, name: Kickoff, phase: kickoff, waves: [all], week: 1, methods: [chat, meeting], content: kickoff }
              - { touchpoint: poster, name: Poster, phase: kickoff, waves: [all], week: 1, methods: [poster], content: poster }
              - { touchpoint: news, name: { en: News, zh-TW: 消息 }, phase: pre-enrollment, week: 2, methods: [chat], content: news }
              - { touchpoint: enrollment, name: Enrollment, phase: enrollment, week: 3, mandatory: true, methods: [chat], content: enrollment }
            """;

    private static final String BY_MAIL = """
              - { touchpoint: post, name: Post, phase: post-enrollment, week: 4, methods: [site, chat, mail], in-doubt: resend }
              - { touchpoint: letter, name: Letter, phase: post-enrollment, week: 4, methods: [mail, chat] }
            """;

    private ExampleRollout() {}

    public static Rollout rollout() {
        return rollout(ExampleRollout::message);
    }

    /** With a touchpoint "post", which goes by chat or else by mail, and "letter", which goes by mail first. */
    public static Rollout byMailToo() {
        return read(PLAN + BY_MAIL, ExampleRollout::message);
    }

    public static Rollout rollout(Messages messages) {
        return read(PLAN, messages);
    }

    private static Rollout read(String plan, Messages messages) {
        return switch (PlanReader.read("example.yaml", plan)) {
            case PlanReading.Readable readable -> new Rollout(readable.plan(), messages);
            case PlanReading.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
    }

    /** "news en self-service: hello {{first-name}}", with the buttons that messages have. */
    private static Card message(Touchpoint touchpoint, Locale language, Approach approach) {
        String sentence = "%s %s %s: hello {{first-name}} of {{group}}"
                .formatted(touchpoint.key().value(), language.toLanguageTag(), approach.word());
        return Card.saying(language, sentence)
                .withActions(List.of(Action.Press.of("enroll-help", "How?"), Action.Press.of("enrolled", "Enrolled!")));
    }
}

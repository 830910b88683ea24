package dev.muster.app.console;

import dev.muster.conversation.Tickets;
import dev.muster.plan.push.Rollout;
import dev.muster.survey.Surveying;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages: the timetable with its progress, open tickets, feedback. */
@Controller
final class ConsolePages {

    private static final int MOST_TICKETS = 50;

    private final Timetables timetables;
    private final Rollout rollout;
    private final Tickets tickets;
    private final Surveying surveying;
    private final Optional<TimeMachine> machine;

    ConsolePages(
            Timetables timetables,
            Rollout rollout,
            Tickets tickets,
            Surveying surveying,
            Optional<TimeMachine> machine) {
        this.timetables = timetables;
        this.rollout = rollout;
        this.tickets = tickets;
        this.surveying = surveying;
        this.machine = machine;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAllAttributes(values());
        model.addAttribute("movable", machine.isPresent() && timetables.next().isPresent());
        return "console";
    }

    /** The part of the page that changes. */
    @GetMapping("/timetable")
    String now(Model model) {
        model.addAllAttributes(values());
        return "console :: #live";
    }

    /** Moves a demo's clock to whatever comes next: an occasion, or the hours of somebody who waits for a message. */
    @PostMapping("/time/next")
    String next() {
        machine.ifPresent(clock -> timetables.next().ifPresent(clock::moveTo));
        return "redirect:/";
    }

    /** Also drawn for those who watch. */
    Map<String, Object> values() {
        return Map.of(
                "plan", rollout.plan(),
                "table", timetables.now(),
                "asked", timetables.asked(),
                "tickets", tickets.latest(MOST_TICKETS),
                "summary", surveying.summary(rollout.plan().name()));
    }
}

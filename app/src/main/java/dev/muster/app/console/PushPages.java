package dev.muster.app.console;

import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one push: what became of it, and of everybody it was for. */
@Controller
@RequestMapping("/push/{touchpoint}/{wave}")
final class PushPages {

    private static final int LONGEST_SEARCH = 200;

    private final Rollout rollout;
    private final PushReports reports;
    private final Lines lines;
    private final Spoken spoken;

    PushPages(Rollout rollout, PushReports reports, Lines lines) {
        this.rollout = rollout;
        this.reports = reports;
        this.lines = lines;
        this.spoken = new Naming(rollout).spoken();
    }

    @GetMapping
    String page(
            @PathVariable String touchpoint,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Occasion occasion = occasion(touchpoint, wave);
        Lines.Chosen chosen = Lines.Chosen.called(state);
        String search = search(person);
        model.addAllAttributes(progress(Rollout.nameOf(occasion)));
        model.addAttribute("page", lines.page(rollout.pushOf(occasion), chosen, search, search(after), spoken));
        model.addAttribute("chosen", chosen);
        model.addAttribute("choices", Lines.Chosen.values());
        model.addAttribute("person", search);
        return "push";
    }

    /** The part of the page that changes. */
    @GetMapping("/now")
    String now(@PathVariable String touchpoint, @PathVariable String wave, Model model) {
        model.addAllAttributes(progress(Rollout.nameOf(occasion(touchpoint, wave))));
        return "push :: #live";
    }

    @GetMapping("/lines.csv")
    void csv(
            @PathVariable String touchpoint,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        Occasion occasion = occasion(touchpoint, wave);
        Lines.Chosen chosen = Lines.Chosen.called(state);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.csv\""
                        .formatted(
                                occasion.touchpoint().key().value(),
                                occasion.wave().key().value(),
                                chosen.key()));
        try (LinesCsv csv = new LinesCsv(response.getWriter())) {
            lines.forEach(rollout.pushOf(occasion), chosen, csv::write);
        }
    }

    /** Also drawn for those who watch. */
    Map<String, Object> progress(String occasion) {
        return Map.of(
                "report",
                reports.of(occasion).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                "product",
                rollout.plan().product());
    }

    private Occasion occasion(String touchpoint, String wave) {
        return rollout.occasion(touchpoint + '/' + wave)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String search(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST_SEARCH, stripped.length()));
    }
}

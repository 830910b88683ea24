package dev.muster.app.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the directories: where people come from, and what the directories do not agree on. */
@Controller
final class PeoplePages {

    private static final int LONGEST = 254;

    private final PeopleReports reports;

    PeoplePages(PeopleReports reports) {
        this.reports = reports;
    }

    @GetMapping("/people")
    String page(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("report", reports.report(after.substring(0, Math.min(LONGEST, after.length()))));
        return "people";
    }
}

package dev.muster.app.console;

import dev.muster.plan.push.Rollout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the plan itself: what its gates say, who let what pass, and every version there was. */
@Controller
final class PlanPages {

    private final Rollout rollout;
    private final GateRows gates;
    private final VersionRows versions;

    PlanPages(Rollout rollout, GateRows gates, VersionRows versions) {
        this.rollout = rollout;
        this.gates = gates;
        this.versions = versions;
    }

    @GetMapping("/plan")
    String page(Model model) {
        model.addAttribute("product", rollout.plan().product());
        model.addAttribute("gates", gates.now());
        model.addAttribute("passed", gates.passed());
        model.addAttribute("versions", versions.all());
        return "plan";
    }
}

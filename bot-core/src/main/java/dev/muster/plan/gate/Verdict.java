package dev.muster.plan.gate;

import dev.muster.plan.Occasion;
import java.util.List;

/** What all gates before an occasion say of it now. */
public record Verdict(Occasion occasion, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isOpen() {
        return findings.stream().allMatch(Finding::isMet);
    }

    /** What keeps it from being open. */
    public List<Finding> unmet() {
        return findings.stream().filter(finding -> !finding.isMet()).toList();
    }
}

package dev.muster.plan;

import java.util.List;

/** How a touchpoint reaches people: its methods in the plan's order, and what is done where nobody can tell whether it arrived. */
public record Travel(List<Method> methods, InDoubt inDoubt) {

    public Travel {
        methods = List.copyOf(methods);
    }
}

package dev.muster.app.console;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws a part of a page outside any request, for those who watch it change. */
record Painter(ITemplateEngine templates) {

    /** {@code fragment} is the part's id. */
    String paint(String template, String fragment, Map<String, Object> values) {
        return templates.process(template, Set.of("#" + fragment), new Context(Locale.ENGLISH, values));
    }
}

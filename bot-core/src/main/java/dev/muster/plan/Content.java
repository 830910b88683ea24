package dev.muster.plan;

import java.util.List;
import java.util.Locale;

/** The path with which the files of a touchpoint's texts begin, and whether they reach people who have stopped messages. */
public record Content(String path, boolean mandatory) {

    /** The files to look for, the most fitting first. */
    public List<String> files(Locale language, Approach approach) {
        var tag = language.toLanguageTag();
        return List.of(path + "." + approach.word() + "." + tag + ".md", path + "." + tag + ".md");
    }
}

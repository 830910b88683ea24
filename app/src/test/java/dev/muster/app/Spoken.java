package dev.muster.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command said, and how it ended. */
record Spoken(int exit, String out, String err) {

    static Spoken by(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Muster.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Spoken(command.execute(arguments), out.toString(), err.toString());
    }

    JsonNode json() {
        return new JsonMapper().readTree(out);
    }

    String all() {
        return out + err;
    }
}

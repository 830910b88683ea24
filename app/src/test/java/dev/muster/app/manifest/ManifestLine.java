package dev.muster.app.manifest;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a typed {@code muster manifest …} printed, and how it ended. */
record ManifestLine(String out, String err, int exit) {

    static ManifestLine typed(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(ManifestCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().print(failure.getMessage());
                    return 2;
                })
                .execute(words);
        return new ManifestLine(out.toString(), err.toString(), exit);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}

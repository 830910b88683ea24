package dev.muster.app;

import dev.muster.app.settings.Refused;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sample rollout lies: beside the launcher, which tells us where that is. */
final class Sample {

    private Sample() {}

    static Path folder() {
        Path folder = Path.of(System.getProperty("muster.home", ".")).resolve("examples/intune-rollout");
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "The sample rollout is not in " + folder + ". Start Muster with ./muster from its checkout.");
        }
        return folder;
    }
}

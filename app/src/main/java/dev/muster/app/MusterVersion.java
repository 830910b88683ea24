package dev.muster.app;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class MusterVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Muster.class.getPackage().getImplementationVersion();
        return new String[] {"muster " + (built == null ? "(not from a jar)" : built)};
    }
}

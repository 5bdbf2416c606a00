package org.spaceodt.cli.terminal;

import org.spaceodt.app.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
public class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"space-odt " + ProgramVersion.number()};
    }
}

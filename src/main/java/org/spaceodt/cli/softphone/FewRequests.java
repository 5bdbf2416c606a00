package org.spaceodt.cli.softphone;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** So many requests at once as this command made before there were others. */
public class FewRequests implements IDefaultValueProvider {
    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals("--concurrent-requests")
                ? "10"
                : null;
    }
}

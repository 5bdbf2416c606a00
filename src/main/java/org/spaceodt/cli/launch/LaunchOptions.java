package org.spaceodt.cli.launch;

import java.nio.file.Path;
import org.spaceodt.cli.job.hours.HoursOptions;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.protection.ProtectedOptions;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.LeaveOptions;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.WebexOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all launchers take, after their own options. */
final class LaunchOptions {
    @Option(names = "--apply")
    boolean apply;

    @Mixin
    Approval approval = new Approval();

    @Mixin
    HoursOptions hours = new HoursOptions();

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    LeaveOptions leave = new LeaveOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    RedactOption redaction = new RedactOption();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    ProtectedOptions guarded = new ProtectedOptions();

    @Mixin
    WebexOptions access = new WebexOptions();

    Path folder() {
        return outDir.toAbsolutePath().normalize();
    }
}

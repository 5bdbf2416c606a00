package org.spaceodt;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** In one container: commands, exports and the golden files, and beside the undos what takes long with many seeds. See {@code src/test/suites.txt}. */
@Suite(failIfNoTests = false)
@SelectClasses(
        names = {
            "org.spaceodt.cli.question.QuestionTest",
            "org.spaceodt.property.NothingIsLeftTest",
            "org.spaceodt.app.kubernetes.KubernetesSecretTest",
            "org.spaceodt.change.report.PrintedReportTest",
            "org.spaceodt.change.report.StagePageTest",
            "org.spaceodt.cli.CommandLineTest",
            "org.spaceodt.cli.CsvFormatTest",
            "org.spaceodt.cli.HostileTextTest",
            "org.spaceodt.cli.NightRunbooksTest",
            "org.spaceodt.cli.PrintedCommandsRunTest",
            "org.spaceodt.cli.RehearsedCommandsTest",
            "org.spaceodt.cli.SampleTablesTest",
            "org.spaceodt.cli.audit.AuditCommandTest",
            "org.spaceodt.cli.lookup.LookupCommandsTest",
            "org.spaceodt.cli.guide.GuideTest",
            "org.spaceodt.cli.UsageTextsTest",
            "org.spaceodt.cli.job.JobsToldTest",
            "org.spaceodt.cli.job.NightsTest",
            "org.spaceodt.cli.keys.KeysTest",
            "org.spaceodt.cli.users.UsersTest",
            "org.spaceodt.cli.job.PerhapsWrittenTest",
            "org.spaceodt.cli.job.StagesToldTest",
            "org.spaceodt.cli.job.report.ReportsTest",
            "org.spaceodt.cli.job.StoreGoneTest",
            "org.spaceodt.cli.job.WhereToldTest",
            "org.spaceodt.console.artifact.ArtifactWorkerTest",
            "org.spaceodt.golden.GoldenCommandsTest",
            "org.spaceodt.identity.WhoAmITest",
            "org.spaceodt.inventory.InventoryFaultsTest",
            "org.spaceodt.inventory.InventoryJobTest",
            "org.spaceodt.inventory.InventorySandboxTest",
            "org.spaceodt.inventory.KeptInventoriesTest",
            "org.spaceodt.inventory.OnlyFailuresTest",
            "org.spaceodt.inventory.report.InventoryReportPageTest",
            "org.spaceodt.notice.NoticesTest",
            "org.spaceodt.cli.bundle.SupportBundleTest",
            "org.spaceodt.cli.purge.PurgeTest",
            "org.spaceodt.cli.plan.PlansRehearseTest"
        })
class CommandSuiteTest {}

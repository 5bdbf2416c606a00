package org.spaceodt;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** In one container: changes by tables and launchers, and the cases of others. See {@code src/test/suites.txt}. */
@Suite(failIfNoTests = false)
@SelectClasses(
        names = {
            "org.spaceodt.change.danger.DangersToldTest",
            "org.spaceodt.action.CatalogueBeansTest",
            "org.spaceodt.action.ClearingTest",
            "org.spaceodt.candidate.CandidatesTest",
            "org.spaceodt.cases.CasesOfExportsTest",
            "org.spaceodt.cases.CasesOfLicencesTest",
            "org.spaceodt.cases.CasesOfLocationsTest",
            "org.spaceodt.cases.CasesOfMovesTest",
            "org.spaceodt.cases.CasesOfTablesTest",
            "org.spaceodt.cases.CasesTest",
            "org.spaceodt.change.guard.OthersAtWorkTest",
            "org.spaceodt.change.guard.ProtectedRowsTest",
            "org.spaceodt.change.input.SelectionTest",
            "org.spaceodt.change.input.WorkbookDoorsTest",
            "org.spaceodt.change.job.ActionRunTest",
            "org.spaceodt.change.job.FilesStayOursTest",
            "org.spaceodt.change.job.JobFilesTest",
            "org.spaceodt.change.job.LocationRunTest",
            "org.spaceodt.change.job.PlanPagesTest",
            "org.spaceodt.change.job.PlanReadsTest",
            "org.spaceodt.change.job.StaticPolicyTest",
            "org.spaceodt.change.launch.LaunchQuestionsTest",
            "org.spaceodt.change.launch.LaunchersTest",
            "org.spaceodt.change.preflight.PreflightTest",
            "org.spaceodt.change.softphone.BulkInputTest",
            "org.spaceodt.change.softphone.BulkRunTest",
            "org.spaceodt.change.softphone.RunOutputsTest",
            "org.spaceodt.sandbox.SeedTest"
        })
class ChangeSuiteTest {}

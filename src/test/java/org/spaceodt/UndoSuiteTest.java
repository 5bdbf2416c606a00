package org.spaceodt;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** In one container: undo plans, what stores of earlier versions hold, and copies of stores. See {@code src/test/suites.txt}. */
@Suite(failIfNoTests = false)
@SelectClasses(
        names = {
            "org.spaceodt.earlier.EarlierVersionTest",
            "org.spaceodt.property.UndoneTest",
            "org.spaceodt.property.WholeRunTest",
            "org.spaceodt.change.job.UndoOfLocationsTest",
            "org.spaceodt.change.job.WholeUndoTest",
            "org.spaceodt.change.verify.JobsVerifyTest",
            "org.spaceodt.cli.store.StoreCopiesTest"
        })
class UndoSuiteTest {}

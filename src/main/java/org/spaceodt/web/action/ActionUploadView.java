package org.spaceodt.web.action;

import org.spaceodt.web.page.FaultsView;

/** @param faults why there is no file; null for nothing */
record ActionUploadView(ActionHead head, FaultsView faults) {}

/** Runs of softphones: their tables and policies, which stages a row needs, and what somebody decides about a stage. */
package org.spaceodt.change.softphone;

/** One zip about a job for whoever helps: what went wrong and under which TrackingIDs, without anybody's names, numbers or secrets. */
package org.spaceodt.bundle;

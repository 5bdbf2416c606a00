/** What the resources stand on: the jobs, the account and the folders of the process that serves. */
package org.spaceodt.api.server;

"""Two forges that run a job as their documents say, and put what is handed on onto the web.

Every `run` and `script` line goes to bash as it stands in the file. What is no line is stood in for: the
actions of GitHub (checkout is the fresh clone, the pages action packs with its own `tar`), and GitLab's way
with artefacts.
"""

import shutil

from tests.workflows.files import github, gitlab
from tests.workflows.machines import fresh_clone, unpacked

NOTHING = ("checkout", "setup-python", "cache")
LOSS = "${{ inputs.allow-loss && '--allow-loss' || '' }}"
TOKEN = "${{ github.token }}"


class Forge:
    """A repository, a machine and a web; `day` is the moment of the machines, in seconds since 1970."""

    def __init__(self, origin, machine, folder):
        self.origin, self.machine, self.folder = origin, machine, folder
        self.web = folder / "web"
        self.clones = 0
        self.deploys = True

    def night(self, job, moment, *, allow_loss=False):
        """Run a job in a fresh clone: whether it succeeded, and what its last command that failed said."""
        self.clones += 1
        clone = fresh_clone(self.origin, self.folder / f"clone-{self.clones}")
        return self._run(job, clone, allow_loss, SOURCE_DATE_EPOCH=str(moment))


class GitHub(Forge):
    """Steps, one bash each; after a failure only those that run always."""

    publishing = "publish"

    def _run(self, job, clone, allow_loss, **environment):
        said = None
        values = {LOSS: "--allow-loss" if allow_loss else "", TOKEN: "token"}
        for step in github()["jobs"][job]["steps"]:
            if said is not None and step.get("if") != "always()":
                continue
            if "run" in step:
                given = {name: values[value] for name, value in step.get("env", {}).items()}
                done = self.machine.bash(
                    step["run"], clone, GITHUB_REPOSITORY="commune/site", **environment, **given
                )
                failure = done.stderr if done.returncode else None
            else:
                failure = self._action(step, clone)
            said = failure if said is None else said
        return said is None, said or ""

    def _action(self, step, clone):
        name = step["uses"].removeprefix("actions/").partition("@")[0]
        if name == "upload-pages-artifact":
            unpacked(clone / step["with"]["path"], self.folder / "artefact")
        elif name == "deploy-pages":
            return self._deploy()
        else:
            assert name in NOTHING
        return None

    def _deploy(self):
        if not self.deploys:
            return "deployment failed"
        shutil.rmtree(self.web, ignore_errors=True)
        (self.folder / "artefact").rename(self.web)
        return None


class GitLab(Forge):
    """All lines of a script in one bash, which ends at the first that fails; then what is to be handed on."""

    publishing = "pages"

    def _run(self, job, clone, allow_loss, **environment):
        whole, jobs = gitlab()
        script = "\n".join(jobs[job]["script"])
        more = "--allow-loss" if allow_loss else whole["variables"]["MORE"]["value"]
        done = self.machine.bash(script, clone, flags=("-eo", "pipefail"), MORE=more, **environment)
        if done.returncode == 0 and "artifacts" in jobs[job]:
            (handed_on,) = jobs[job]["artifacts"]["paths"]
            assert [path for path in (clone / handed_on).rglob("*") if path.is_symlink()] == []
            shutil.rmtree(self.web, ignore_errors=True)
            (clone / handed_on).rename(self.web)
        return done.returncode == 0, done.stderr

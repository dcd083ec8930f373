#include "output.h"

#include "strbuf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/// What ends the name of a file until it is whole; mkstemp makes six letters
/// of the X.
#define UNFINISHED ".tmpXXXXXX"

static FcStatus fail(FcDiag *diag, const char *path, int error)
{
  const FcPos pos = {.file = path};

  return fc_diag_fail(diag, FC_ERR_OUTPUT, pos, "output",
                      "could not be written: %s", strerror(error));
}

/// @return 0, or errno.
static int make_one(const char *path)
{
  struct stat info;

  if (!mkdir(path, 0777)) {
    return 0;
  }
  const int error = errno;
  return error == EEXIST && !stat(path, &info) && S_ISDIR(info.st_mode) ? 0
                                                                        : error;
}

FcStatus fc_output_folder(const char *folder, FcDiag *diag)
{
  const FcStr whole = fc_str(folder);
  FcStrbuf path = {0};
  int error = 0;

  for (size_t end = 1; end <= whole.len && !error; ++end) {
    if (end == whole.len || whole.data[end] == '/') {
      fc_strbuf_clear(&path);
      fc_strbuf_add(&path, fc_str_upto(whole, end));
      error = make_one(path.data);
    }
  }
  fc_strbuf_free(&path);
  return error ? fail(diag, folder, error) : FC_OK;
}

bool fc_output_is(const char *path, FcStr text)
{
  struct stat info;
  const int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) {
    return false;
  }

  bool same = !fstat(file, &info) && S_ISREG(info.st_mode) &&
              (size_t)info.st_size == text.len;
  char piece[16384];
  while (same && text.len) {
    const ssize_t len = read(file, piece, sizeof piece);
    same = len > 0 && fc_str_starts(text, (FcStr){piece, (size_t)len});
    text = fc_str_from(text, same ? (size_t)len : text.len);
  }
  (void)close(file);
  return same;
}

/// @return 0, or errno.
static int write_all(int file, FcStr text)
{
  while (text.len) {
    const ssize_t len = write(file, text.data, text.len);
    if (len < 0 && errno != EINTR) {
      return errno;
    }
    text = fc_str_from(text, len > 0 ? (size_t)len : 0);
  }
  return 0;
}

/// The rights that open would have given; mkstemp gives them to the owner.
static int set_rights(int file)
{
  const mode_t mask = umask(0);
  (void)umask(mask);

  return fchmod(file, 0666 & ~mask) ? errno : 0;
}

/// @return 0, or errno.
static int fill(int file, FcStr text)
{
  int error = write_all(file, text);
  if (!error) {
    error = set_rights(file);
  }
  if (!error && fsync(file)) {
    error = errno;
  }
  return error;
}

/// So that the new name is on the disk too. @return 0, or errno.
static int sync_folder(const char *folder)
{
  const int handle = open(folder, O_RDONLY | O_DIRECTORY);
  if (handle < 0) {
    return errno;
  }
  // Some file systems have nothing to sync here and say EINVAL.
  const int error = fsync(handle) && errno != EINVAL ? errno : 0;
  (void)close(handle);
  return error;
}

/// The file beside is locked until it has its name: somebody is at it.
/// @param beside Template for mkstemp, in the same folder as `path`.
/// @return 0, or errno.
static int replace(const char *path, char *beside, FcStr text)
{
  const int file = mkstemp(beside);
  if (file < 0) {
    return errno;
  }

  // Where there are no locks, nothing is taken for abandoned either.
  (void)flock(file, LOCK_EX | LOCK_NB);
  int error = fill(file, text);
  if (!error && rename(beside, path)) {
    error = errno;
  }
  if (error) {
    (void)unlink(beside);
  }
  if (close(file) && !error) {
    error = errno;
  }
  return error;
}

/// @return 0, or errno.
static int write_beside(const char *folder, const char *name, FcStr text)
{
  FcStrbuf path = {0};
  FcStrbuf beside = {0};
  fc_strbuf_printf(&path, "%s/%s", folder, name);
  fc_strbuf_printf(&beside, "%s/.%s" UNFINISHED, folder, name);

  int error = replace(path.data, beside.data, text);
  if (!error) {
    error = sync_folder(folder);
  }
  fc_strbuf_free(&beside);
  fc_strbuf_free(&path);
  return error;
}

FcStatus fc_output_write(const char *folder,
                         const char *name,
                         FcStr text,
                         FcDiag *diag)
{
  FcStrbuf path = {0};
  fc_strbuf_printf(&path, "%s/%s", folder, name);

  FcStatus status = FC_OK;
  if (!fc_output_is(path.data, text)) {
    int error = write_beside(folder, name, text);
    if (error == ENOENT) { // Cleaned away before it was locked.
      error = write_beside(folder, name, text);
    }
    status = error ? fail(diag, path.data, error) : FC_OK;
  }
  fc_strbuf_free(&path);
  return status;
}

/// @return true for ".be-2024.ttl.tmpq8Zk3A".
static bool is_unfinished_name(FcStr name)
{
  const size_t ending = sizeof UNFINISHED - 1;

  return fc_str_starts(name, FC_STR(".")) && name.len > ending + 1 &&
         fc_str_starts(fc_str_from(name, name.len - ending), FC_STR(".tmp"));
}

/// Remove a file unless somebody is at it.
static void remove_abandoned(int folder, const char *name)
{
  const int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);

  if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0) {
    (void)unlinkat(folder, name, 0);
  }
  if (file >= 0) {
    (void)close(file);
  }
}

void fc_output_clean(const char *folder)
{
  DIR *dir = opendir(folder);
  if (!dir) {
    return; // Whoever writes there says why.
  }

  // One thread; the folder is ours.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
    if (is_unfinished_name(fc_str(entry->d_name))) {
      remove_abandoned(dirfd(dir), entry->d_name);
    }
  }
  (void)closedir(dir);
}

FcStatus fc_output_write_path(const char *path, FcStr text, FcDiag *diag)
{
  const char *slash = strrchr(path, '/');
  FcStrbuf folder = {0};
  fc_strbuf_add(&folder, slash == path ? FC_STR("/")
                         : slash       ? (FcStr){path, (size_t)(slash - path)}
                                       : FC_STR("."));

  const FcStatus status =
      fc_output_write(folder.data, slash ? slash + 1 : path, text, diag);
  fc_strbuf_free(&folder);
  return status;
}

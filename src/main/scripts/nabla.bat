@rem Starts Nabla: no arguments open the window, a lesson file opens that lesson; "nabla --help" lists the rest.
@echo off
setlocal EnableExtensions DisableDelayedExpansion
call "%~dp0find-java.cmd" java || exit /b 1
@rem a check of a file is over before the second compiler and a collector with threads of its own pay: half the time
set "QUICK="
if /i "%~1"=="check" if /i not "%~2"=="--all" set "QUICK=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
@rem the window: a light collector, and a limit, else the heap grows into whatever the machine has; pictures of effects
@rem are kept by soft references, which without the last option stay until the limit is reached
if "%~1"=="" set "QUICK=-XX:+UseSerialGC -Xmx768m -XX:SoftRefLRUPolicyMSPerMB=0"
if /i "%~x1"==".md" if "%~2"=="" set "QUICK=-XX:+UseSerialGC -Xmx768m -XX:SoftRefLRUPolicyMSPerMB=0"
"%JAVA_HOME%\bin\java.exe" @nabla.jvm@ %QUICK% --module-path "%~dp0..\lib" --module nabla/nabla.Main %*
exit /b %ERRORLEVEL%

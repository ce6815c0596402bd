@rem Starts Nabla: no arguments open the window, a lesson file opens that lesson; "nabla --help" lists the rest.
@echo off
setlocal EnableExtensions DisableDelayedExpansion
call "%~dp0find-java.cmd" java || exit /b 1
"%JAVA_HOME%\bin\java.exe" @nabla.jvm@ --module-path "%~dp0..\lib" --module nabla/nabla.Main %*
exit /b %ERRORLEVEL%
